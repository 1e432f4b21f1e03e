package dev.odooupgrade.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.CliHarness;
import dev.odooupgrade.domain.FoundProgram;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.PortAnswer;
import dev.odooupgrade.domain.platform.PortFinding;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.platform.Platforms;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.testing.Answers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check}: what is fine, what is not, and what cannot be known yet. */
final class CheckCommandTest {
  private static final FoundProgram RSYNC =
      new FoundProgram(
          "rsync", Optional.of(Path.of("/usr/bin/rsync")), Optional.of("3.2"), Optional.empty());
  private static final FoundProgram NO_SSH =
      new FoundProgram(
          "ssh",
          Optional.empty(),
          Optional.empty(),
          Optional.of(
              new Trouble(
                  TroubleKind.BAD_ARGUMENT, "The program ssh is not installed.", "", "Do.")));

  @TempDir private Path home;
  private CliHarness harness;
  private final List<String> tested = new ArrayList<>();

  @BeforeEach
  void sit_down() {
    harness = new CliHarness(home).speaking(Protocol.CURRENT);
    harness.platform.offering(Transport.RSYNC).needing(RSYNC);
  }

  @Test
  void without_a_request_no_port_is_tried_and_the_wish_for_the_firewall_is_told() {
    CliHarness.Outcome outcome = harness.run("check");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("ok: https://upgrade.odoo.com answers, and speaks current.\n")
        .contains("ok: rsync 3.2 is installed: /usr/bin/rsync.\n")
        .contains("unknown: Files are transferred over SSH to a port of upgrade.odoo.com")
        .contains("allow outgoing TCP to upgrade.odoo.com, ports 32768 to 60999.")
        .contains("odoo-upgrade check --session ID");
    assertThat(harness.platform.asked()).isEmpty();
  }

  @Test
  void a_program_that_is_missing_is_told_and_is_the_exit_code() {
    harness.platform.needing(NO_SSH);
    CliHarness.Outcome outcome = harness.run("check");
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.out()).contains("FAIL: The program ssh is not installed. Do.\n");
  }

  @Test
  void a_key_is_opened_and_its_cure_is_the_one_that_create_tells() throws Exception {
    Path key = Files.writeString(home.resolve("key"), "a key");
    CliHarness.Outcome fine = harness.run("check", "--ssh-key", key.toString());
    assertThat(fine.code()).as(fine.err()).isZero();
    assertThat(fine.out()).contains("ok: The dump and the SSH key can be used, as far as known.\n");

    harness.platform.preparing(
        journal -> {
          throw new TroubleException(TroubleKind.FILE, "It is open to others.", "", "chmod 600.");
        });
    CliHarness.Outcome open = harness.run("check", "--ssh-key", key.toString());
    assertThat(open.code()).isEqualTo(4);
    assertThat(open.out()).contains("FAIL: It is open to others. chmod 600.\n");
    assertThat(harness.platform.asked()).isEmpty();
  }

  @Test
  void the_dump_of_a_session_is_looked_at_while_it_is_still_to_be_sent() throws Exception {
    harness.saved(Stage.CREATED);
    answering(PortAnswer.OPEN);
    harness.platform.then(Answers.request("new")).then(Answers.yes());
    assertThat(harness.run("check", "--session", CliHarness.ID).out())
        .contains("ok: The dump and the SSH key can be used, as far as known.\n");
  }

  @Test
  void a_platform_that_does_not_answer_goes_first_and_the_rest_is_looked_at_all_the_same() {
    harness.platform.needing(NO_SSH);
    harness.platforms = silent();
    CliHarness.Outcome outcome = harness.run("check");
    assertThat(outcome.code()).isEqualTo(5);
    assertThat(outcome.out())
        .startsWith("FAIL: Nobody answers.")
        .contains("ok: rsync 3.2", "FAIL: The program ssh");
  }

  @Test
  void a_session_s_door_is_opened_and_tried_for_upload() throws Exception {
    harness.saved(Stage.CREATED);
    answering(PortAnswer.OPEN);
    harness.platform.then(Answers.request("new")).then(Answers.yes());
    CliHarness.Outcome outcome = harness.run("check", "--session", CliHarness.ID, "--json");
    assertThat(outcome.code()).as(outcome.out()).isZero();
    assertThat(harness.platform.asked()).containsExactly("status 10534", "probe 10534 upload");
    assertThat(tested).containsExactly("files.example 40123");
    assertThat(outcome.out())
        .contains("\"answer\": \"open\"", "\"fine\": true", "\"port\": 40123")
        .contains("\"protocol\": \"current\"", "\"version\": \"3.2\"", "\"answers\": true");
  }

  @Test
  void a_door_that_a_firewall_keeps_shut_is_exit_code_5_with_what_to_ask_for() throws Exception {
    harness.saved(Stage.DONE);
    answering(PortAnswer.REFUSED);
    harness.platform.then(Answers.request("done")).then(Answers.yes());
    CliHarness.Outcome outcome = harness.run("check", "--session", CliHarness.ID);
    assertThat(outcome.code()).isEqualTo(5);
    assertThat(harness.platform.asked()).endsWith("probe 10534 download");
    assertThat(outcome.out())
        .contains("FAIL: files.example, port 40123, refuses the connection")
        .contains("outgoing TCP to files.example, ports 32768 to 60999.");
  }

  @Test
  void while_the_platform_works_there_is_no_door_to_try() throws Exception {
    harness.saved(Stage.CREATED);
    harness.platform.then(Answers.request("progress"));
    CliHarness.Outcome outcome = harness.run("check", "--session", CliHarness.ID);
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("unknown: Request 10534 is progress: the platform does not open");
  }

  @Test
  void a_named_port_is_tried_and_a_refusal_is_not_called_a_firewall() {
    answering(PortAnswer.REFUSED);
    CliHarness.Outcome outcome = harness.run("check", "--port", "40000");
    assertThat(outcome.code()).isEqualTo(5);
    assertThat(tested).containsExactly("upgrade.odoo.com 40000");
    assertThat(outcome.out()).contains("nothing listens there now, or a firewall blocks it");
    assertThat(harness.run("check", "--port", "70000").code()).isEqualTo(3);
  }

  @Test
  void every_answer_of_a_port_has_its_own_words() {
    List<String> told = new ArrayList<>();
    for (PortAnswer answer : PortAnswer.values()) {
      told.add(PortFindings.ofOpened(new PortFinding("h.example", 40_000, answer)).line());
    }
    assertThat(told)
        .doesNotHaveDuplicates()
        .allMatch(line -> line.matches("[ -~]+\\.") && !line.contains(",."));
  }

  @Test
  void where_files_travel_over_https_no_program_and_no_port_is_asked_for() {
    CliHarness other = new CliHarness(home.resolve("other")).speaking(Protocol.V1);
    CliHarness.Outcome outcome = other.run("check");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("no other program is needed").doesNotContain("32768");
  }

  private void answering(PortAnswer answer) {
    harness.probe =
        (host, port) -> {
          tested.add(host + " " + port);
          return new PortFinding(host, port, answer);
        };
  }

  private Platforms silent() {
    return new Platforms() {
      @Override
      public UpgradePlatform at(PlatformAddress address) {
        return harness.platform;
      }

      @Override
      public PlatformAddress recognized(PlatformAddress address) throws TroubleException {
        throw new TroubleException(
            TroubleKind.UNREACHABLE, "Nobody answers.", "", "Check the network.");
      }
    };
  }
}
