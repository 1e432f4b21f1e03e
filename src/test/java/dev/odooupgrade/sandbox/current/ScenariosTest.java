package dev.odooupgrade.sandbox.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.domain.Named;
import dev.odooupgrade.sandbox.current.transfer.TransferAccess;
import dev.odooupgrade.sandbox.current.transfer.TransferServer;
import dev.odooupgrade.sandbox.current.transfer.TransferServers;
import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.testing.SandboxCertificate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RealServers
class ScenariosTest {
  private final Path home;
  private final List<Bench> open = new ArrayList<>();

  ScenariosTest(@TempDir Path home) {
    this.home = home;
  }

  @AfterEach
  void stop() {
    open.forEach(Bench::close);
  }

  private Bench play(CurrentScenario scenario) throws Exception {
    return play(settings -> settings.withScenario(scenario));
  }

  private Bench play(UnaryOperator<CurrentSettings> change) throws Exception {
    Bench bench = Bench.in(home.resolve("sandbox"), change);
    open.add(bench);
    return bench;
  }

  private Ssh ssh() throws Exception {
    assumeTrue(Ssh.isInstalled(), "rsync or OpenSSH is not installed");
    return Ssh.in(home, "ecdsa");
  }

  @Test
  void every_scenario_has_a_word_and_is_found_by_it() {
    for (CurrentScenario scenario : CurrentScenario.values()) {
      assertThat(scenario.word()).matches("[a-z-]+");
      assertThat(Named.byWord(CurrentScenario.values(), scenario.word())).hasValue(scenario);
      assertThat(scenario.description()).endsWith(".");
    }
    assertThat(Named.byWord(CurrentScenario.values(), "nothing")).isEmpty();
  }

  @Test
  void slow_takes_more_than_two_hours() throws Exception {
    Bench bench = play(CurrentScenario.SLOW);
    String token = bench.processed();
    bench.minutes(14);
    assertThat(bench.status(token)).isEqualTo("pending");
    bench.minutes(120);
    assertThat(bench.status(token)).isEqualTo("progress");
    bench.minutes(1);
    assertThat(bench.status(token)).isEqualTo("done");
  }

  @Test
  void speed_makes_the_minutes_shorter() throws Exception {
    Bench bench = play(settings -> settings.withSpeed(10));
    String token = bench.processed();
    bench.minutes(2);
    assertThat(bench.status(token)).isEqualTo("progress");
    bench.minutes(1);
    assertThat(bench.status(token)).isEqualTo("done");
  }

  @Test
  void three_windows_close_in_mid_upload_and_the_fourth_stays_open() throws Exception {
    Ssh ssh = ssh();
    Bench bench = play(CurrentScenario.WINDOW_CLOSES);
    byte[] dump = new byte[6_000_001];
    new Random(5).nextBytes(dump);
    Path local = Files.write(home.resolve("local"), dump);
    JsonNode created = bench.call("create", Bench.order(ssh.publicKey()));
    Path data = bench.sandbox.dataFolder(created.required("request_id").intValue());
    String token = created.required("token").textValue();
    String[] arguments = {"-t", "--partial", local.toString(), ":/data/origin.dump"};
    long before = 0;
    for (int cut = 1; cut <= 3; cut++) {
      JsonNode server = bench.start(token, "upload");
      Ssh.Ended ended = ssh.rsync(server, arguments);
      assertThat(ended.exit()).as(ended.said()).isNotZero();
      long kept = Files.size(data.resolve("origin.dump"));
      assertThat(kept).isGreaterThan(before);
      before = kept;
      assertThat(ssh.rsync(server, arguments).said()).contains("Connection refused");
    }
    Ssh.Ended ended = ssh.rsync(bench.start(token, "upload"), arguments);
    assertThat(ended.exit()).as(ended.said()).isZero();
    assertThat(data.resolve("origin.dump")).hasBinaryContent(dump);
    assertThat(bench.sandbox.calls())
        .filteredOn(call -> call.line().startsWith("ssh: rsync, the window has closed, 1048576 "))
        .hasSize(3);
  }

  @Test
  void without_partial_a_window_that_closes_leaves_nothing() throws Exception {
    Ssh ssh = ssh();
    Bench bench = play(CurrentScenario.WINDOW_CLOSES);
    byte[] dump = new byte[6_000_001];
    new Random(5).nextBytes(dump);
    Path local = Files.write(home.resolve("local"), dump);
    JsonNode created = bench.call("create", Bench.order(ssh.publicKey()));
    Path data = bench.sandbox.dataFolder(created.required("request_id").intValue());
    String token = created.required("token").textValue();
    ssh.rsync(bench.start(token, "upload"), "-t", local.toString(), ":/data/origin.dump");
    try (Stream<Path> left = Files.list(data)) {
      assertThat(left).isEmpty();
    }
    assertThat(bench.refusal("process", token)).contains("no dump");
  }

  @Test
  void the_host_moves_when_processing_has_begun() throws Exception {
    Bench bench = play(CurrentScenario.HOST_MOVES);
    int port = bench.sandbox.url().getPort();
    String token = bench.uploaded();
    assertThat(bench.call("status", token).required("host_uri").textValue())
        .isEqualTo("localhost:" + port);
    bench.call("process", token);
    assertThat(bench.call("status", token).required("host_uri").textValue())
        .isEqualTo("127.0.0.1:" + port);
  }

  @Test
  void a_failure_has_a_reason_with_an_accent_and_an_escape_sequence() throws Exception {
    Bench bench = play(CurrentScenario.PROCESSING_FAILS);
    String token = bench.processed();
    assertThat(bench.call("status", token).has("reason")).isFalse();
    bench.minutes(30);
    JsonNode status = bench.call("status", token);
    assertThat(status.required("status").textValue()).isEqualTo("failed");
    assertThat(status.required("reason").textValue()).contains("\u001b[", "\u00e9");
    assertThat(bench.start(token, "download").has("error")).isTrue();
  }

  @Test
  void a_cancelled_upgrade_has_no_result() throws Exception {
    Bench bench = play(CurrentScenario.CANCELLED);
    String token = bench.processed();
    bench.minutes(30);
    assertThat(bench.status(token)).isEqualTo("cancelled");
    assertThat(bench.start(token, "download").has("error")).isTrue();
  }

  @Test
  void an_archived_result_cannot_be_fetched() throws Exception {
    Bench bench = play(CurrentScenario.ARCHIVED);
    String token = bench.processed();
    bench.minutes(29);
    assertThat(bench.call("status", token).has("archived")).isFalse();
    bench.minutes(1);
    JsonNode status = bench.call("status", token);
    assertThat(status.required("status").textValue()).isEqualTo("done");
    assertThat(status.required("archived").booleanValue()).isTrue();
    assertThat(bench.start(token, "download").required("error").textValue()).contains("archived");
  }

  @Test
  void an_old_postgresql_is_told_when_processing_is_ordered() throws Exception {
    Bench bench = play(CurrentScenario.PG_TOO_OLD);
    String token = bench.uploaded();
    assertThat(bench.call("process", token).required("is_pg_version_compatible").booleanValue())
        .isFalse();
    bench.minutes(30);
    assertThat(bench.start(token, "download").has("error")).isFalse();
  }

  @Test
  void a_stuck_request_goes_on_when_processing_is_ordered_again() throws Exception {
    Bench bench = play(CurrentScenario.STUCK_PENDING);
    String token = bench.processed();
    bench.minutes(1000);
    assertThat(bench.status(token)).isEqualTo("pending");
    bench.call("process", token);
    bench.minutes(5);
    assertThat(bench.status(token)).isEqualTo("progress");
  }

  @Test
  void nobody_answers_at_a_refused_port() throws Exception {
    Ssh ssh = ssh();
    Bench bench = play(CurrentScenario.REFUSED_PORT);
    String token = bench.call("create", Bench.order(ssh.publicKey())).required("token").textValue();
    JsonNode window = bench.start(token, "upload");
    assertThat(window.required("known_hosts").textValue())
        .contains("[localhost]:" + window.required("ssh_port").asText() + " ");
    assertThat(ssh.ssh(window, "odoo@localhost", "x").said()).contains("Connection refused");
  }

  @Test
  void a_strict_rsync_keeps_no_beginnings_and_takes_whole_files() throws Exception {
    Ssh ssh = ssh();
    Bench bench = play(CurrentScenario.NO_PARTIAL);
    Path local = Files.writeString(home.resolve("local"), "the dump");
    String token = bench.call("create", Bench.order(ssh.publicKey())).required("token").textValue();
    JsonNode window = bench.start(token, "upload");
    for (String option :
        List.of("--partial", "--inplace", "--append", "--append-verify", "--partial-dir=.parts")) {
      Ssh.Ended ended = ssh.rsync(window, "-t", option, local.toString(), ":/data/origin.dump");
      assertThat(ended.exit()).as(option).isNotZero();
      assertThat(ended.said()).contains("does not accept --partial");
    }
    assertThat(ssh.rsync(window, "-t", local.toString(), ":/data/origin.dump").exit()).isZero();
  }

  @Test
  void other_servers_can_take_the_place_of_the_usual_ones() throws Exception {
    List<TransferAccess> guests = new ArrayList<>();
    TransferServers fakes = new FakeServers(guests);
    Bench bench = play(it -> SandboxCertificate.with(it, it.clock(), fakes));
    String token = bench.create();
    JsonNode window = bench.start(token, "upload");
    assertThat(window.required("ssh_port").intValue()).isEqualTo(7);
    assertThat(guests).singleElement().extracting(TransferAccess::mayWrite).isEqualTo(true);
    assertThat(guests.get(0).folder()).exists();
  }

  private record FakeServers(List<TransferAccess> guests) implements TransferServers {
    @Override
    public TransferServer open(TransferAccess guest) {
      guests.add(guest);
      return new FakeServer();
    }
  }

  private record FakeServer() implements TransferServer {
    @Override
    public int port() {
      return 7;
    }

    @Override
    public String knownHosts() {
      return "";
    }

    @Override
    public void close() {
      // There is nothing behind it.
    }
  }
}
