package dev.odooupgrade.sandbox.current;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.sandbox.Schedule;
import dev.odooupgrade.sandbox.Speed;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogTest {
  private static final String LINE =
      "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3} \\d+ [A-Z]+ db_\\d+ odoo\\.\\S+: .*";

  private final Path folder;
  private final List<Bench> open = new ArrayList<>();

  LogTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void stop() {
    open.forEach(Bench::close);
  }

  private Bench play(CurrentScenario scenario) throws Exception {
    Bench bench = Bench.in(folder, scenario);
    open.add(bench);
    return bench;
  }

  private static HttpResponse<byte[]> from(Bench bench, String token, long first) throws Exception {
    return bench.get("logs?token=" + token, "bytes=" + first + "-");
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("none");
  }

  @Test
  void a_range_brings_exactly_the_bytes_from_there_on() throws Exception {
    Bench bench = play(CurrentScenario.HAPPY);
    String token = bench.processed();
    bench.minutes(15);
    byte[] whole = bench.log(token);
    for (int first : new int[] {0, 1, 100, whole.length - 1}) {
      HttpResponse<byte[]> part = from(bench, token, first);
      assertThat(part.statusCode()).isEqualTo(206);
      assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, first, whole.length));
      assertThat(header(part, "Content-Range"))
          .isEqualTo("bytes %d-%d/%d".formatted(first, whole.length - 1, whole.length));
    }
  }

  @Test
  void a_range_at_or_beyond_the_end_is_a_416_that_tells_the_size() throws Exception {
    Bench bench = play(CurrentScenario.HAPPY);
    String token = bench.processed();
    int size = bench.log(token).length;
    for (int first : new int[] {size, size + 1000}) {
      HttpResponse<byte[]> nothing = from(bench, token, first);
      assertThat(nothing.statusCode()).isEqualTo(416);
      assertThat(header(nothing, "Content-Range")).isEqualTo("bytes */" + size);
    }
  }

  @Test
  void there_is_no_log_before_processing_and_one_at_once_afterwards() throws Exception {
    Bench bench = play(CurrentScenario.HAPPY);
    String token = bench.uploaded();
    assertThat(bench.log(token)).isEmpty();
    assertThat(from(bench, token, 0).statusCode()).isEqualTo(416);
    bench.call("process", token);
    assertThat(bench.logText(token)).matches(LINE + "\n");
  }

  @ParameterizedTest
  @EnumSource(
      value = CurrentScenario.class,
      names = {"LOG_RESTARTS"},
      mode = EnumSource.Mode.EXCLUDE)
  void a_log_only_grows(CurrentScenario scenario) {
    Schedule schedule = Schedule.of(scenario == CurrentScenario.SLOW, new Speed(1));
    SimulatedLog log = SimulatedLog.of(scenario, schedule);
    byte[] before = {};
    for (Duration at = Duration.ZERO;
        at.compareTo(schedule.whole()) <= 0;
        at = at.plusSeconds(10)) {
      byte[] now = logAt(log, schedule, at);
      assertThat(Arrays.copyOf(now, before.length)).isEqualTo(before);
      before = now;
    }
    assertThat(new String(before, UTF_8).lines()).hasSizeGreaterThan(20);
  }

  private static byte[] logAt(SimulatedLog log, Schedule schedule, Duration elapsed) {
    Instant start = Instant.parse("2026-11-23T10:41:07.123Z");
    CurrentRequest request =
        CurrentRequest.created(7, "token", new ReceivedOrder("M1-a", "17.0", "test", "key"))
            .ordered(start)
            .started(start);
    return log.bytes(request, schedule.moment(start, elapsed));
  }

  @Test
  void lines_look_like_those_of_odoo_and_tell_the_phases() throws Exception {
    Bench bench = play(CurrentScenario.HAPPY);
    String token = bench.processed();
    bench.minutes(30);
    String log = bench.logText(token);
    assertThat(log).startsWith("2026-11-23 10:41:07,123 4242 INFO db_").endsWith("\n");
    assertThat(log.lines()).allMatch(line -> line.matches(LINE));
    assertThat(log.lines()).isSortedAccordingTo((a, b) -> stamp(a).compareTo(stamp(b)));
    assertThat(log).contains("Restoring", "Loading module", "Anonymising", "Post-processing");
    assertThat(log).contains(" WARNING ").doesNotContain(" ERROR ", " CRITICAL ");
  }

  private static String stamp(String line) {
    return line.substring(0, "2026-11-23 10:41:07,123".length());
  }

  @Test
  void a_failing_upgrade_says_so_with_a_traceback() throws Exception {
    Bench bench = play(CurrentScenario.PROCESSING_FAILS);
    String token = bench.processed();
    bench.minutes(30);
    assertThat(bench.logText(token))
        .contains(" WARNING ", " ERROR ", " CRITICAL ", "Traceback (most recent call last):");
  }

  @Test
  void a_hard_log_has_every_kind_of_trouble() {
    Schedule schedule = Schedule.of(false, new Speed(1));
    SimulatedLog story = SimulatedLog.of(CurrentScenario.LOG_ACCENTS, schedule);
    boolean unended = false;
    boolean cut = false;
    for (Duration at = Duration.ZERO;
        at.compareTo(schedule.whole()) <= 0;
        at = at.plusSeconds(10)) {
      String log = new String(logAt(story, schedule, at), UTF_8);
      unended |= log.endsWith("\u2026");
      cut |= log.endsWith("\uFFFD");
    }
    assertThat(unended).as("a line without an end for a while").isTrue();
    assertThat(cut).as("a character of which half is there for a while").isTrue();
    String log = new String(logAt(story, schedule, schedule.whole()), UTF_8);
    assertThat(log).contains("Soci\u00e9t\u00e9", "\ud83d\ude80", "\u6570\u636e\u5e93");
    assertThat(log).doesNotContain("\uFFFD").endsWith("\n");
    assertThat(log.lines().mapToInt(String::length).max().orElse(0)).isGreaterThan(200_000);
  }

  @Test
  void a_log_may_begin_anew_and_shorter() throws Exception {
    Bench bench = play(CurrentScenario.LOG_RESTARTS);
    String token = bench.processed();
    bench.minutes(4);
    int before = bench.log(token).length;
    bench.minutes(1);
    byte[] anew = bench.log(token);
    assertThat(anew.length).isPositive().isLessThan(before);
    assertThat(new String(anew, UTF_8)).contains("Restoring").doesNotContain("waiting");
    assertThat(from(bench, token, before).statusCode()).isEqualTo(416);
  }
}
