package dev.odooupgrade.cli;

import static dev.odooupgrade.cli.TransferScript.GIB;
import static dev.odooupgrade.cli.TransferScript.answering;
import static dev.odooupgrade.cli.TransferScript.breaking;
import static dev.odooupgrade.cli.TransferScript.failing;
import static dev.odooupgrade.cli.TransferScript.moving;
import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.HostKey;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.SshIdentity;
import dev.odooupgrade.domain.SshTrust;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.Via;
import dev.odooupgrade.testing.Answers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upload by the commands: the way it takes, and what becomes of it when it breaks. */
final class UploadTransferTest {
  private static final long TOTAL = 12 * GIB;

  @TempDir private Path home;
  private Desk desk;

  @BeforeEach
  void sit_down() throws Exception {
    desk = new Desk(home).saved(Stage.CREATED);
  }

  @Test
  void a_break_is_told_with_its_countdown_and_the_dump_is_sent_again() {
    desk.platform.offering(Via.SFTP);
    desk.platform
        .then(moving(desk, 0, 6 * GIB, TOTAL, breaking()))
        .then(Answers.request("draft"))
        .then(moving(desk, 0, TOTAL, TOTAL, answering(Answers.yes())));
    Desk.Outcome outcome = upload();
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(desk.platform.asked())
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
      desk.platform.then(moving(desk, 0, GIB, TOTAL, breaking())).then(Answers.request("draft"));
    }
    desk.platform.then(Answers.yes());
    assertThat(upload().err()).contains("(2 of 10)").doesNotContain("--via sftp");
  }

  @Test
  void on_a_terminal_the_countdown_is_drawn_anew_each_second_over_itself() {
    desk.terminal = true;
    desk.platform
        .then(moving(desk, 0, 6 * GIB, TOTAL, breaking()))
        .then(Answers.request("draft"))
        .then(Answers.yes());
    desk.meanwhile = () -> desk.seconds(3);
    String err = upload().err();
    assertThat(err)
        .contains("The upload was interrupted after 6.0 GiB. The connection was interrupted.\n")
        .containsSubsequence(
            "\rTrying again in 2 s (1 of 10).",
            "\rTrying again in 1 s (1 of 10).",
            "\rTrying again now (1 of 10).",
            "\rConnecting.");
    assertThat(desk.ticking()).isZero();
  }

  @Test
  void a_line_that_stands_still_is_seen_to_stall_and_fits_the_terminal() {
    desk.terminal = true;
    desk.columns = 50;
    desk.platform.then(
        moving(
            desk,
            0,
            6 * GIB,
            TOTAL,
            passage -> {
              desk.seconds(12);
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
    desk.platform.then(moving(desk, 0, GIB, TOTAL, breaking())).then(Answers.request("draft"));
    Desk.Outcome outcome = upload("--retries", "0");
    assertThat(outcome.code()).isEqualTo(5);
    assertThat(desk.pauses).isEmpty();
    assertThat(outcome.err())
        .contains("The connection was interrupted.")
        .contains("Continue with: odoo-upgrade all --session " + Desk.ID);
    assertThat(desk.session().stage()).isEqualTo(Stage.CREATED);
  }

  @Test
  void it_gives_up_after_as_many_tries_as_were_wanted() {
    desk.platform.then(moving(desk, 0, GIB, TOTAL, breaking())).then(Answers.request("draft"));
    for (int i = 0; i < 2; i++) {
      desk.platform.then(failing(TroubleKind.UNREACHABLE, "Nobody answers."));
    }
    Desk.Outcome outcome = upload("--retries=2");
    assertThat(outcome.code()).isEqualTo(5);
    assertThat(desk.pauses).hasSize(2);
    assertThat(outcome.err())
        .contains("The upload could not start. Nobody answers.", "(2 of 2)")
        .contains("Continue with: odoo-upgrade all --session ");
  }

  @Test
  void ctrl_c_in_the_middle_of_a_pause_ends_it_with_the_command_that_goes_on() throws Exception {
    desk.platform.then(moving(desk, 0, GIB, TOTAL, breaking())).then(Answers.request("draft"));
    desk.meanwhile = () -> assertThat(desk.interruption.ask()).isTrue();
    Desk.Outcome outcome = upload();
    assertThat(outcome.code()).isEqualTo(130);
    assertThat(outcome.err())
        .contains("Continue whenever you like.")
        .contains("Continue with: odoo-upgrade all --session " + Desk.ID);
    assertThat(desk.session().stage()).isEqualTo(Stage.CREATED);
  }

  @Test
  void what_breaks_because_of_ctrl_c_is_told_as_stopped() {
    desk.platform.then(
        passage -> {
          desk.interruption.ask();
          return failing(TroubleKind.BAD_ARGUMENT, "No passphrase was given.").give(passage);
        });
    Desk.Outcome outcome = upload();
    assertThat(outcome.code()).isEqualTo(130);
    assertThat(outcome.err()).doesNotContain("passphrase");
  }

  @Test
  void what_went_on_where_it_broke_says_so() {
    desk.platform.offering(Via.SFTP);
    desk.platform.then(moving(desk, 6 * GIB, TOTAL, TOTAL, answering(Answers.yes())));
    Desk.Outcome outcome = upload("--via=sftp");
    assertThat(outcome.err())
        .contains("Resumed from 6.0 GiB.")
        .contains("Upload: 100 %")
        .doesNotContain("Upload: 50 %");
    assertThat(desk.platform.asked()).containsExactly("upload 10534 by sftp");
  }

  @Test
  void the_way_that_was_named_is_remembered_until_auto_forgets_it() throws Exception {
    desk.platform.offering(Via.SFTP);
    for (int i = 0; i < 3; i++) {
      desk.platform.then(Answers.refusal("ANY:THING", "Not now.")).then(Answers.yes());
    }
    upload("--via=sftp");
    assertThat(desk.session().transfers().via()).hasValue(Via.SFTP);
    upload();
    upload("--via=auto");
    assertThat(desk.session().transfers().via()).isEmpty();
    assertThat(desk.platform.asked().subList(0, 1)).containsExactly("upload 10534 by sftp");
  }

  @Test
  void a_large_dump_goes_over_sftp_by_itself_and_what_is_large_can_be_said() {
    desk.platform.offering(Via.SFTP);
    desk.env.put("ODOO_UPGRADE_SFTP_FROM", "100K");
    desk.platform.then(Answers.yes());
    upload();
    assertThat(desk.platform.asked()).containsExactly("upload 10534 by sftp");
  }

  @Test
  void an_option_wins_over_the_variable() {
    desk.platform.offering(Via.SFTP);
    desk.env.put("ODOO_UPGRADE_SFTP_FROM", "100K");
    desk.platform.then(Answers.yes());
    upload("--sftp-from=1M");
    assertThat(desk.platform.asked()).containsExactly("upload 10534");
  }

  @Test
  void that_sftp_is_closed_is_told_and_not_offered_again() {
    desk.platform.offering(Via.SFTP);
    desk.platform
        .then(failing(TroubleKind.UNREACHABLE, "Port 2200 is closed."))
        .then(moving(desk, 0, GIB, TOTAL, breaking()))
        .then(Answers.request("draft"))
        .then(Answers.yes());
    Desk.Outcome outcome = upload("--sftp-from=0");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err())
        .contains("SFTP is not available, so the dump is sent over HTTPS. Port 2200 is closed.")
        .doesNotContain("--via sftp");
  }

  @Test
  void what_cannot_be_reached_at_the_first_try_is_told_at_once() {
    desk.platform.then(failing(TroubleKind.UNREACHABLE, "Nobody answers."));
    assertThat(upload().code()).isEqualTo(5);
    assertThat(desk.pauses).isEmpty();
  }

  @Test
  void a_key_of_ones_own_is_remembered_and_its_public_half_stands_for_it() throws Exception {
    Path key = Files.writeString(home.resolve("id_ed25519"), "secret");
    Files.writeString(home.resolve("id_ed25519.pub"), "public");
    desk.platform.then(Answers.yes());
    upload("--ssh-key", key + ".pub");
    assertThat(desk.session().transfers().ssh().identity()).hasValue(new SshIdentity.KeyFile(key));
  }

  @Test
  void the_agent_is_remembered_too() throws Exception {
    desk.env.put("SSH_AUTH_SOCK", "/run/agent");
    desk.platform.then(Answers.yes());
    upload("--ssh-key=agent");
    assertThat(desk.session().transfers().ssh().identity()).hasValue(new SshIdentity.Agent());
  }

  @Test
  void a_server_that_was_set_up_anew_can_be_learned_again() throws Exception {
    Session known = desk.session();
    HostKey old = new HostKey("ssh-ed25519", "AAAAold");
    Desk other = new Desk(home.resolve("other"));
    other.saved(known.withTransfers(known.transfers().with(SshTrust.NONE.meeting(old))));
    other.platform.then(Answers.yes()).then(Answers.yes());
    other.run("upload", "--session=" + Desk.ID, "--forget-host-key");
    assertThat(other.session().transfers().ssh()).isEqualTo(SshTrust.NONE);
  }

  @Test
  void keys_that_lead_nowhere_leave_no_session_behind() throws Exception {
    Desk other = new Desk(home.resolve("other"));
    other.platform.then(failing(TroubleKind.UNREACHABLE, "Nobody answers."));
    Desk.Outcome outcome =
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

  private Desk.Outcome upload(String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "upload";
    args[1] = "--session=" + Desk.ID;
    System.arraycopy(more, 0, args, 2, more.length);
    return desk.run(args);
  }
}
