package dev.odooupgrade.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.CliHarness;
import dev.odooupgrade.cli.TransferScript;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.ScriptedPlatform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code log}: the log once, and the log while it grows. */
final class LogCommandTest {
  @TempDir private Path home;
  private CliHarness harness;

  @BeforeEach
  void sit_down() throws Exception {
    harness = new CliHarness(home).saved(Stage.RUNNING);
    harness.platform.able(Ability.LOG);
  }

  @Test
  void the_log_is_printed_as_it_came_and_kept_beside_the_session() throws Exception {
    harness.platform.then(Answers.request("progress")).logging("caf\u00e9\nno end of line");
    CliHarness.Outcome outcome = log();
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEqualTo("caf\u00e9\nno end of line");
    assertThat(harness.platform.asked()).containsExactly("status 10534", "log 0");
    Path kept = home.resolve("sessions").resolve(CliHarness.ID + ".upgrade.log");
    assertThat(Files.readString(kept)).isEqualTo(outcome.out());
    assertThat(outcome.err()).contains("The log is saved in " + kept + ".");
  }

  @Test
  void what_is_here_already_is_printed_from_here_and_only_the_rest_is_fetched() {
    harness.platform.then(Answers.request("progress")).logging("one\n");
    log();
    harness.platform.then(Answers.request("progress")).logging("one\ntwo\n");
    assertThat(log("--from-byte", "4").out()).isEqualTo("two\n");
  }

  @Test
  void it_is_followed_until_the_upgrade_has_ended_and_all_of_it_is_here() {
    harness
        .platform
        .then(Answers.request("progress"))
        .logging("one\n")
        .then(Answers.request("progress"))
        .logging("one\ntwo\n")
        .then(Answers.request("done"))
        .logging("one\ntwo\nthree\n");
    CliHarness.Outcome outcome = log("--follow");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEqualTo("one\ntwo\nthree\n");
    assertThat(Duration.between(Samples.START, harness.clock.instant()))
        .isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void an_upgrade_that_fails_is_the_exit_code() {
    harness.platform.then(Answers.request("failed")).logging("it broke\n");
    CliHarness.Outcome outcome = log("-f");
    assertThat(outcome.code()).isEqualTo(ExitCode.UPGRADE_FAILED.code());
    assertThat(outcome.out()).isEqualTo("it broke\n");
  }

  @Test
  void a_network_that_fails_is_told_waited_for_and_forgotten() {
    harness
        .platform
        .then(Answers.request("progress"))
        .logging(failing(TroubleKind.NETWORK, "The line was lost."))
        .then(TransferScript.breaking())
        .logging(failing(TroubleKind.REFUSED, "There is no log yet."))
        .then(Answers.request("done"))
        .logging("all\n");
    CliHarness.Outcome outcome = log("-f");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEqualTo("all\n");
    assertThat(outcome.err()).contains("The line was lost.", "There is no log yet.");
  }

  @Test
  void what_cannot_pass_ends_it() {
    harness
        .platform
        .then(Answers.request("progress"))
        .logging(failing(TroubleKind.FILE, "The disk is full."));
    assertThat(log("-f").code()).isEqualTo(4);
  }

  @Test
  void the_end_of_the_log_that_cannot_be_had_is_no_good_end() {
    harness
        .platform
        .then(Answers.request("done"))
        .logging(failing(TroubleKind.NETWORK, "The line was lost."));
    assertThat(log("-f").code()).isEqualTo(5);
  }

  @Test
  void a_log_that_begins_again_is_told_printed_anew_and_the_old_one_stays() {
    harness
        .platform
        .then(Answers.request("progress"))
        .logging("the first log\n")
        .then(Answers.request("done"))
        .logging("another\n")
        .logging("another\n")
        .logging("another\n");
    CliHarness.Outcome outcome = log("-f");
    assertThat(outcome.out()).isEqualTo("the first log\nanother\n");
    assertThat(outcome.err()).contains("The platform has started its log over");
    assertThat(home.resolve("sessions").resolve(CliHarness.ID + ".upgrade.log.1"))
        .hasContent("the first log\n");
  }

  @Test
  void a_platform_without_a_log_and_a_count_that_is_none_are_plain_sentences() throws Exception {
    CliHarness other = new CliHarness(home.resolve("other")).saved(Stage.RUNNING);
    other.platform.then(Answers.request("progress"));
    CliHarness.Outcome none = other.run("log", "--session", CliHarness.ID);
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.err()).contains("This platform does not provide a log");
    assertThat(log("--from-byte=-1").code()).isEqualTo(3);
    assertThat(harness.platform.asked()).isEmpty();
  }

  private static ScriptedPlatform.LogReply failing(TroubleKind kind, String happened) {
    return from -> {
      throw new TroubleException(kind, happened, "", "Wait.");
    };
  }

  private CliHarness.Outcome log(String... more) {
    List<String> arguments = new ArrayList<>(List.of("log", "--session", CliHarness.ID));
    arguments.addAll(Arrays.asList(more));
    return harness.run(arguments.toArray(String[]::new));
  }
}
