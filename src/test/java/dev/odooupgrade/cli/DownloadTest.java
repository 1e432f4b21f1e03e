package dev.odooupgrade.cli;

import static dev.odooupgrade.cli.TransferScript.GIB;
import static dev.odooupgrade.cli.TransferScript.answering;
import static dev.odooupgrade.cli.TransferScript.breaking;
import static dev.odooupgrade.cli.TransferScript.failing;
import static dev.odooupgrade.cli.TransferScript.keeping;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.odooupgrade.domain.Download;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.Via;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.testing.Answers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code download}: what it asks, what it says, how it ends. */
final class DownloadTest {
  private static final long TOTAL = 10 * GIB;

  @TempDir private Path home;
  private Path folder;
  private Desk desk;

  @BeforeEach
  void sit_down() throws Exception {
    desk = new Desk(home).saved(Stage.RUNNING);
    folder = Files.createDirectory(home.resolve("results"));
  }

  @Test
  void it_asks_where_the_file_is_and_fetches_it_under_the_platforms_name() throws Exception {
    desk.platform.then(done()).then(keeping(desk, 0, TOTAL, TOTAL, answering(Answers.yes())));
    Desk.Outcome outcome = download();
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(desk.platform.asked()).containsExactly("status 10534", "download upgraded by https");
    Path file = folder.resolve("upgraded_sales.sql.gz");
    assertThat(outcome.err())
        .containsSubsequence(
            "Downloading the upgraded database into " + file + ".",
            "Download: 100 %, 10.0 of 10.0 GiB",
            "Downloaded and verified: the upgraded database to " + file + " (10.0 GiB in 4 s).");
    assertThat(desk.session().transfers().newest().flatMap(Download::finished)).isPresent();
  }

  @Test
  void with_json_one_document_says_what_came_of_it() throws Exception {
    desk.platform.then(done()).then(keeping(desk, 6 * GIB, TOTAL, TOTAL, answering(Answers.yes())));
    Desk.Outcome outcome = download("--json");
    JsonNode document = JsonMapper.builder().build().readTree(outcome.out());
    assertThat(document.path("file").asText())
        .isEqualTo(folder.resolve("upgraded_sales.sql.gz").toString());
    assertThat(document.path("bytes").asLong()).isEqualTo(TOTAL);
    assertThat(document.path("what").asText()).isEqualTo("upgraded");
    assertThat(document.path("via").asText()).isEqualTo("https");
    assertThat(document.path("resumed_from").asLong()).isEqualTo(6 * GIB);
    assertThat(document.path("seconds").asDouble()).isEqualTo(4);
    assertThat(outcome.err()).contains("Resumed from 6.0 GiB.");
  }

  @Test
  void a_break_is_waited_out_and_the_rest_is_fetched() {
    desk.platform
        .then(done())
        .then(keeping(desk, 0, 6 * GIB, TOTAL, breaking()))
        .then(keeping(desk, 6 * GIB, TOTAL, TOTAL, answering(Answers.yes())));
    Desk.Outcome outcome = download("--json");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err())
        .containsSubsequence(
            "The download was interrupted after 6.0 GiB. The connection was interrupted. Trying"
                + " again in ",
            "Resumed from 6.0 GiB.");
    assertThat(outcome.out()).contains("\"resumed_from\": 0");
  }

  @Test
  void repeating_the_command_goes_on_where_the_session_says() throws Exception {
    desk.platform.then(done()).then(keeping(desk, 0, 6 * GIB, TOTAL, breaking()));
    Desk.Outcome broken = download("--retries=0");
    assertThat(broken.code()).isEqualTo(5);
    assertThat(broken.err())
        .contains("Continue with: odoo-upgrade download --session " + Desk.ID + "\n");
    desk.platform.then(done()).then(keeping(desk, 6 * GIB, TOTAL, TOTAL, answering(Answers.yes())));
    Desk.Outcome again = desk.run("download", "--session=" + Desk.ID);
    assertThat(again.code()).as(again.err()).isZero();
    Download there = desk.session().transfers().newest().orElseThrow();
    assertThat(there.target()).isEqualTo(folder.resolve("upgraded_sales.sql.gz"));
    assertThat(there.version()).hasValue("\"v1\"");
  }

  @Test
  void a_file_that_is_there_is_never_written_over() throws Exception {
    Path file = Files.writeString(folder.resolve("upgraded_sales.sql.gz"), "precious");
    desk.platform.then(done());
    Desk.Outcome outcome = download();
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err())
        .contains(file + " already exists.", "choose another file with --output");
    assertThat(file).hasContent("precious");
  }

  @Test
  void one_that_is_not_done_yet_ends_with_eight_and_says_how_to_wait() {
    desk.platform.then(Answers.request("progress"));
    Desk.Outcome outcome = download();
    assertThat(outcome.code()).isEqualTo(8);
    assertThat(outcome.err())
        .contains("Request 10534 is progress: there is nothing to download yet.")
        .contains("odoo-upgrade download --session " + Desk.ID + " --wait");
  }

  @Test
  void it_waits_for_the_end_when_asked_to() {
    desk.platform
        .then(Answers.request("progress"))
        .then(done())
        .then(keeping(desk, 0, TOTAL, TOTAL, answering(Answers.yes())));
    assertThat(download("--wait=1h").code()).isZero();
  }

  @Test
  void one_that_ended_badly_ends_with_seven_but_its_notes_can_be_fetched() {
    desk.platform.then(failed());
    Desk.Outcome outcome = download();
    assertThat(outcome.code()).isEqualTo(7);
    assertThat(outcome.err()).contains("ended without a result", "--what notes");
    desk.platform.then(failed()).then(keeping(desk, 0, GIB, GIB, answering(Answers.yes())));
    assertThat(download("--what=notes").code()).isZero();
    assertThat(desk.platform.asked()).endsWith("download notes by https");
  }

  @Test
  void the_way_may_be_named_and_is_remembered_with_the_download() throws Exception {
    desk.platform.offering(Via.SFTP);
    desk.platform.then(done()).then(keeping(desk, 0, GIB, TOTAL, breaking()));
    download("--via=sftp", "--retries=0");
    desk.platform.then(done()).then(keeping(desk, GIB, TOTAL, TOTAL, answering(Answers.yes())));
    download();
    assertThat(desk.platform.asked())
        .filteredOn(asked -> asked.startsWith("download"))
        .containsExactly("download upgraded by sftp", "download upgraded by sftp");
    assertThat(desk.session().transfers().via()).isEmpty();
  }

  @Test
  void ctrl_c_in_the_middle_of_a_pause_ends_it_with_the_command_that_goes_on() {
    desk.platform.then(done()).then(keeping(desk, 0, 6 * GIB, TOTAL, breaking()));
    desk.meanwhile = () -> assertThat(desk.interruption.ask()).isTrue();
    Desk.Outcome outcome = download("--what=original");
    assertThat(outcome.code()).isEqualTo(130);
    assertThat(outcome.err())
        .contains(
            "Continue with: odoo-upgrade download --session " + Desk.ID + " --what original\n");
  }

  @Test
  void a_status_that_cannot_be_had_is_how_it_ends() throws Exception {
    desk.platform.then(failing(TroubleKind.NETWORK, "The connection was interrupted."));
    assertThat(download().code()).isEqualTo(5);
    Desk other = new Desk(home.resolve("other"));
    other.platform.then(Answers.refusal("REQUEST:NOT_FOUND", "There is no such request."));
    assertThat(other.run("download", "--request=1", "--key=abcdefgh").code()).isEqualTo(1);
    assertThat(other.sessionFiles()).isEmpty();
  }

  @Test
  void the_list_tells_how_far_a_download_is() {
    desk.platform.then(done());
    assertThat(desk.run("status", "--session=" + Desk.ID).err())
        .contains("download the upgraded database: odoo-upgrade download --session ");
    assertThat(desk.run("sessions").out()).contains("download ready");
    desk.platform.then(done()).then(keeping(desk, 0, 4 * GIB, TOTAL, breaking()));
    download("--retries=0");
    assertThat(desk.run("sessions").out()).contains("download at 40 %");
    desk.platform.then(done()).then(keeping(desk, 4 * GIB, TOTAL, TOTAL, answering(Answers.yes())));
    download();
    assertThat(desk.run("sessions").out()).contains("downloaded");
    assertThat(desk.run("sessions", "--json").out())
        .contains("\"what\": \"upgraded\"", "\"total\": " + TOTAL);
  }

  private Desk.Outcome download(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "download";
    args[1] = "--session=" + Desk.ID;
    args[2] = "--output=" + folder;
    System.arraycopy(more, 0, args, 3, more.length);
    return desk.run(args);
  }

  private static Answer done() {
    return Answers.request("done", "filename", "sales.sql.gz");
  }

  private static Answer failed() {
    return Answers.request(
        "failed", "filename", "sales.sql.gz", "notes_url", "https://upgrade.odoo.com/notes");
  }
}
