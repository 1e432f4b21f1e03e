package dev.odooupgrade.cli;

import static dev.odooupgrade.cli.TransferScript.GIB;
import static dev.odooupgrade.cli.TransferScript.answering;
import static dev.odooupgrade.cli.TransferScript.breaking;
import static dev.odooupgrade.cli.TransferScript.failing;
import static dev.odooupgrade.cli.TransferScript.moving;
import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.HostKey;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.testing.Answers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An upload by the commands: the transport it takes, and what becomes of it when it breaks. */
final class UploadTransferTest {
  private static final long TOTAL = 12 * GIB;

  @TempDir private Path home;
  private CliHarness harness;

  @BeforeEach
  void sit_down() throws Exception {
    harness = new CliHarness(home).saved(Stage.CREATED);
  }

  @Test
  void a_break_is_told_with_its_countdown_and_the_dump_is_sent_again() {
    harness.platform.offering(Transport.SFTP);
    harness
        .platform
        .then(moving(harness, 0, 6 * GIB, TOTAL, breaking()))
        .then(Answers.request("draft"))
        .then(moving(harness, 0, TOTAL, TOTAL, answering(Answers.yes())));
    CliHarness.Outcome outcome = upload();
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(harness.platform.asked())
        .containsExactly("upload 10534", "status 10534", "upload 10534");
    assertThat(outcome.err())
        .containsSubsequence(
            "The upload was interrupted after 6.0 GiB. The connection was interrupted. Trying again"
                + " in ",
            " s (1 of 10).",
            "HTTPS starts over each time; --via sftp resumes where it stopped.",
            "Upload: 100 %, 12.0 of 12.0 GiB");
  }

  @Test
  void sftp_is_offered_once_and_only_where_the_platform_has_it() {
    for (int i = 0; i < 2; i++) {
      harness
          .platform
          .then(moving(harness, 0, GIB, TOTAL, breaking()))
          .then(Answers.request("draft"));
    }
    harness.platform.then(Answers.yes());
    assertThat(upload().err()).contains("(2 of 10)").doesNotContain("--via sftp");
  }

  @Test
  void on_a_terminal_the_countdown_is_drawn_anew_each_second_over_itself() {
    harness.terminal = true;
    harness
        .platform
        .then(moving(harness, 0, 6 * GIB, TOTAL, breaking()))
        .then(Answers.request("draft"))
        .then(Answers.yes());
    harness.meanwhile = () -> harness.seconds(3);
    String err = upload().err();
    assertThat(err)
        .contains("The upload was interrupted after 6.0 GiB. The connection was interrupted.\n")
        .containsSubsequence(
            "\rTrying again in 2 s (1 of 10).",
            "\rTrying again in 1 s (1 of 10).",
            "\rTrying again now (1 of 10).",
            "\rConnecting.");
    assertThat(harness.ticking()).isZero();
  }

  @Test
  void a_line_that_stands_still_is_seen_to_stall_and_fits_the_terminal() {
    harness.terminal = true;
    harness.columns = 50;
    harness.platform.then(
        moving(
            harness,
            0,
            6 * GIB,
            TOTAL,
            context -> {
              harness.seconds(12);
              return Answers.yes();
            }));
    String err = upload().err();
    assertThat(err).contains("50 %, 6.0 of 12.0 GiB, stalled 12 s");
    assertThat(err.split("[\r\n]", -1))
        .filteredOn(line -> line.contains(" %"))
        .isNotEmpty()
        .allMatch(line -> line.stripTrailing().length() < 50);
  }

  @Test
  void one_try_is_all_when_no_other_is_wanted() throws Exception {
    harness
        .platform
        .then(moving(harness, 0, GIB, TOTAL, breaking()))
        .then(Answers.request("draft"));
    CliHarness.Outcome outcome = upload("--retries", "0");
    assertThat(outcome.code()).isEqualTo(5);
    assertThat(harness.pauses).isEmpty();
    assertThat(outcome.err())
        .contains("The connection was interrupted.")
        .contains("Continue with: odoo-upgrade all --session " + CliHarness.ID);
    assertThat(harness.session().stage()).isEqualTo(Stage.CREATED);
  }

  @Test
  void it_gives_up_after_as_many_tries_as_were_wanted() {
    harness
        .platform
        .then(moving(harness, 0, GIB, TOTAL, breaking()))
        .then(Answers.request("draft"));
    for (int i = 0; i < 2; i++) {
      harness.platform.then(failing(TroubleKind.UNREACHABLE, "Nobody answers."));
    }
    CliHarness.Outcome outcome = upload("--retries=2");
    assertThat(outcome.code()).isEqualTo(5);
    assertThat(harness.pauses).hasSize(2);
    assertThat(outcome.err())
        .contains("The upload could not start. Nobody answers.", "(2 of 2)")
        .contains("Continue with: odoo-upgrade all --session ");
  }

  @Test
  void ctrl_c_in_the_middle_of_a_pause_ends_it_with_the_command_that_goes_on() throws Exception {
    harness
        .platform
        .then(moving(harness, 0, GIB, TOTAL, breaking()))
        .then(Answers.request("draft"));
    harness.meanwhile = () -> assertThat(harness.interruption.ask()).isTrue();
    CliHarness.Outcome outcome = upload();
    assertThat(outcome.code()).isEqualTo(130);
    assertThat(outcome.err())
        .contains("Continue whenever you like.")
        .contains("Continue with: odoo-upgrade all --session " + CliHarness.ID);
    assertThat(harness.session().stage()).isEqualTo(Stage.CREATED);
  }

  @Test
  void what_breaks_because_of_ctrl_c_is_told_as_stopped() {
    harness.platform.then(
        context -> {
          harness.interruption.ask();
          return failing(TroubleKind.BAD_ARGUMENT, "No passphrase was given.").give(context);
        });
    CliHarness.Outcome outcome = upload();
    assertThat(outcome.code()).isEqualTo(130);
    assertThat(outcome.err()).doesNotContain("passphrase");
  }

  @Test
  void what_went_on_where_it_broke_says_so() {
    harness.platform.offering(Transport.SFTP);
    harness.platform.then(moving(harness, 6 * GIB, TOTAL, TOTAL, answering(Answers.yes())));
    CliHarness.Outcome outcome = upload("--via=sftp");
    assertThat(outcome.err())
        .contains("Resumed from 6.0 GiB.")
        .contains("Upload: 100 %")
        .doesNotContain("Upload: 50 %");
    assertThat(harness.platform.asked()).containsExactly("upload 10534 by sftp");
  }

  @Test
  void the_way_that_was_named_is_remembered_until_auto_forgets_it() throws Exception {
    harness.platform.offering(Transport.SFTP);
    for (int i = 0; i < 3; i++) {
      harness.platform.then(Answers.refusal("ANY:THING", "Not now.")).then(Answers.yes());
    }
    upload("--via=sftp");
    assertThat(harness.session().transfers().transport()).hasValue(Transport.SFTP);
    upload();
    upload("--via=auto");
    assertThat(harness.session().transfers().transport()).isEmpty();
    assertThat(harness.platform.asked().subList(0, 1)).containsExactly("upload 10534 by sftp");
  }

  @Test
  void a_large_dump_goes_over_sftp_by_itself_and_what_is_large_can_be_said() {
    harness.platform.offering(Transport.SFTP);
    harness.env.put("ODOO_UPGRADE_SFTP_FROM", "100K");
    harness.platform.then(Answers.yes());
    upload();
    assertThat(harness.platform.asked()).containsExactly("upload 10534 by sftp");
  }

  @Test
  void an_option_wins_over_the_variable() {
    harness.platform.offering(Transport.SFTP);
    harness.env.put("ODOO_UPGRADE_SFTP_FROM", "100K");
    harness.platform.then(Answers.yes());
    upload("--sftp-from=1M");
    assertThat(harness.platform.asked()).containsExactly("upload 10534");
  }

  @Test
  void that_sftp_is_closed_is_told_and_not_offered_again() {
    harness.platform.offering(Transport.SFTP);
    harness
        .platform
        .then(failing(TroubleKind.UNREACHABLE, "Port 2200 is closed."))
        .then(moving(harness, 0, GIB, TOTAL, breaking()))
        .then(Answers.request("draft"))
        .then(Answers.yes());
    CliHarness.Outcome outcome = upload("--sftp-from=0");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err())
        .contains("SFTP is not available, so the dump is uploaded over HTTPS. Port 2200 is closed.")
        .doesNotContain("--via sftp");
  }

  @Test
  void what_cannot_be_reached_at_the_first_try_is_told_at_once() {
    harness.platform.then(failing(TroubleKind.UNREACHABLE, "Nobody answers."));
    assertThat(upload().code()).isEqualTo(5);
    assertThat(harness.pauses).isEmpty();
  }

  @Test
  void a_key_of_ones_own_is_remembered_and_its_public_half_stands_for_it() throws Exception {
    Path key = Files.writeString(home.resolve("id_ed25519"), "secret");
    Files.writeString(home.resolve("id_ed25519.pub"), "public");
    harness.platform.then(Answers.yes());
    upload("--ssh-key", key + ".pub");
    assertThat(harness.session().transfers().ssh().identity())
        .hasValue(new SshIdentity.KeyFile(key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "agent.sock", "./run/agent", "a\u0000b"})
  void an_agent_at_no_full_path_is_none(String socket) throws Exception {
    harness.env.put("SSH_AUTH_SOCK", socket);
    assertThat(upload("--ssh-key=agent").err()).contains("SSH_AUTH_SOCK is not set to a full path");
  }

  @Test
  void the_agent_is_remembered_too() throws Exception {
    harness.env.put("SSH_AUTH_SOCK", "/run/agent");
    harness.platform.then(Answers.yes());
    upload("--ssh-key=agent");
    assertThat(harness.session().transfers().ssh().identity()).hasValue(new SshIdentity.Agent());
  }

  @Test
  void a_server_that_was_set_up_anew_can_be_learned_again() throws Exception {
    Session known = harness.session();
    HostKey old = new HostKey("ssh-ed25519", "AAAAold");
    CliHarness other = new CliHarness(home.resolve("other"));
    other.saved(known.withTransfers(known.transfers().with(SshTrust.NONE.meeting(old))));
    other.platform.then(Answers.yes()).then(Answers.yes());
    other.run("upload", "--session=" + CliHarness.ID, "--forget-host-key");
    assertThat(other.session().transfers().ssh()).isEqualTo(SshTrust.NONE);
  }

  @Test
  void a_fingerprint_counts_for_one_run_and_a_known_key_stays_until_its_successor_is_met()
      throws Exception {
    Session known = harness.session();
    HostKey right = new HostKey("ssh-ed25519", "AAAA");
    CliHarness next = new CliHarness(home.resolve("next"));
    next.saved(known.withTransfers(known.transfers().with(SshTrust.NONE.meeting(right))));
    next.platform.then(Answers.yes());
    String other = "SHA256:" + "A".repeat(43);
    CliHarness.Outcome outcome =
        next.run("upload", "--session=" + CliHarness.ID, "--host-key", other);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(next.session().transfers().ssh()).isEqualTo(SshTrust.NONE.meeting(right));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "SHA256:", "SHA256:short", "MD5:00:11"})
  void what_is_no_fingerprint_is_refused_before_anything_is_asked(String typed) throws Exception {
    CliHarness.Outcome outcome = upload("--host-key=" + typed);
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("is not a fingerprint");
    assertThat(harness.platform.asked()).isEmpty();
  }

  @Test
  void keys_that_lead_nowhere_leave_no_session_behind() throws Exception {
    CliHarness other = new CliHarness(home.resolve("other"));
    other.platform.then(failing(TroubleKind.UNREACHABLE, "Nobody answers."));
    other.platform.then(failing(TroubleKind.UNREACHABLE, "Nobody answers."));
    CliHarness.Outcome outcome =
        other.run(
            "upload",
            "--request=1",
            "--key=abcdefgh",
            "--retries=0",
            "--dbdump=" + home.resolve("sales.sql.gz"));
    assertThat(outcome.code()).isEqualTo(5);
    assertThat(other.sessionFiles()).isEmpty();
    assertThat(outcome.err()).doesNotContain("--session");
  }

  private CliHarness.Outcome upload(String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "upload";
    args[1] = "--session=" + CliHarness.ID;
    System.arraycopy(more, 0, args, 2, more.length);
    return harness.run(args);
  }
}
