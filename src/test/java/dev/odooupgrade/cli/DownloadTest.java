package dev.odooupgrade.cli;

import static dev.odooupgrade.cli.TransferScript.GIB;
import static dev.odooupgrade.cli.TransferScript.answering;
import static dev.odooupgrade.cli.TransferScript.breaking;
import static dev.odooupgrade.cli.TransferScript.failing;
import static dev.odooupgrade.cli.TransferScript.keeping;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.Transport;
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
  private CliHarness harness;

  @BeforeEach
  void sit_down() throws Exception {
    harness = new CliHarness(home).saved(Stage.RUNNING);
    folder = Files.createDirectory(home.resolve("results"));
  }

  @Test
  void it_asks_where_the_file_is_and_fetches_it_under_the_platforms_name() throws Exception {
    harness
        .platform
        .then(done())
        .then(
            keeping(
                harness,
                0,
                TOTAL,
                TOTAL,
                context -> {
                  context.journal().proven(true);
                  return Answers.yes();
                }));
    CliHarness.Outcome outcome = download();
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(harness.platform.asked())
        .containsExactly("status 10534", "download upgraded by https");
    Path file = folder.resolve("upgraded_sales.sql.gz");
    assertThat(outcome.err())
        .containsSubsequence(
            "Downloading the upgraded database into " + file + ".",
            "Download: 100 %, 10.0 of 10.0 GiB",
            "Downloaded and verified: the upgraded database to " + file + " (10.0 GiB in 4 s).");
    assertThat(harness.session().transfers().newest().flatMap(Download::finished)).isPresent();
  }

  @Test
  void with_json_one_document_says_what_came_of_it() throws Exception {
    harness
        .platform
        .then(done())
        .then(keeping(harness, 6 * GIB, TOTAL, TOTAL, answering(Answers.yes())));
    CliHarness.Outcome outcome = download("--json");
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
    harness
        .platform
        .then(done())
        .then(keeping(harness, 0, 6 * GIB, TOTAL, breaking()))
        .then(keeping(harness, 6 * GIB, TOTAL, TOTAL, answering(Answers.yes())));
    CliHarness.Outcome outcome = download("--json");
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
    harness.platform.then(done()).then(keeping(harness, 0, 6 * GIB, TOTAL, breaking()));
    CliHarness.Outcome broken = download("--retries=0");
    assertThat(broken.code()).isEqualTo(5);
    assertThat(broken.err())
        .contains("Continue with: odoo-upgrade download --session " + CliHarness.ID + "\n");
    harness
        .platform
        .then(done())
        .then(keeping(harness, 6 * GIB, TOTAL, TOTAL, answering(Answers.yes())));
    CliHarness.Outcome again = harness.run("download", "--session=" + CliHarness.ID);
    assertThat(again.code()).as(again.err()).isZero();
    Download there = harness.session().transfers().newest().orElseThrow();
    assertThat(there.target()).isEqualTo(folder.resolve("upgraded_sales.sql.gz"));
    assertThat(there.version()).hasValue("\"v1\"");
  }

  @Test
  void a_file_that_is_there_is_never_written_over() throws Exception {
    Path file = Files.writeString(folder.resolve("upgraded_sales.sql.gz"), "precious");
    harness.platform.then(done());
    CliHarness.Outcome outcome = download();
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err())
        .contains(file + " already exists.", "choose another file with --output");
    assertThat(file).hasContent("precious");
  }

  @Test
  void one_that_is_not_done_yet_ends_with_eight_and_says_how_to_wait() {
    harness.platform.then(Answers.request("progress"));
    CliHarness.Outcome outcome = download();
    assertThat(outcome.code()).isEqualTo(8);
    assertThat(outcome.err())
        .contains("Request 10534 is progress: there is nothing to download yet.")
        .contains("odoo-upgrade download --session " + CliHarness.ID + " --wait");
  }

  @Test
  void it_waits_for_the_end_when_asked_to() {
    harness
        .platform
        .then(Answers.request("progress"))
        .then(done())
        .then(keeping(harness, 0, TOTAL, TOTAL, answering(Answers.yes())));
    assertThat(download("--wait=1h").code()).isZero();
  }

  @Test
  void one_that_ended_badly_ends_with_seven_but_its_notes_can_be_fetched() {
    harness.platform.then(failed());
    CliHarness.Outcome outcome = download();
    assertThat(outcome.code()).isEqualTo(7);
    assertThat(outcome.err()).contains("ended without a result", "--what notes");
    harness.platform.then(failed()).then(keeping(harness, 0, GIB, GIB, answering(Answers.yes())));
    assertThat(download("--what=notes").code()).isZero();
    assertThat(harness.platform.asked()).endsWith("download notes by https");
  }

  @Test
  void the_way_may_be_named_and_is_remembered_with_the_download() throws Exception {
    harness.platform.offering(Transport.SFTP);
    harness.platform.then(done()).then(keeping(harness, 0, GIB, TOTAL, breaking()));
    download("--via=sftp", "--retries=0");
    harness
        .platform
        .then(done())
        .then(keeping(harness, GIB, TOTAL, TOTAL, answering(Answers.yes())));
    download();
    assertThat(harness.platform.asked())
        .filteredOn(asked -> asked.startsWith("download"))
        .containsExactly("download upgraded by sftp", "download upgraded by sftp");
    assertThat(harness.session().transfers().transport()).isEmpty();
  }

  @Test
  void ctrl_c_in_the_middle_of_a_pause_ends_it_with_the_command_that_goes_on() {
    harness.platform.then(done()).then(keeping(harness, 0, 6 * GIB, TOTAL, breaking()));
    harness.meanwhile = () -> assertThat(harness.interruption.ask()).isTrue();
    CliHarness.Outcome outcome = download("--what=original");
    assertThat(outcome.code()).isEqualTo(130);
    assertThat(outcome.err())
        .contains(
            "Continue with: odoo-upgrade download --session "
                + CliHarness.ID
                + " --what original\n");
  }

  @Test
  void a_status_that_cannot_be_had_is_how_it_ends() throws Exception {
    harness.platform.then(failing(TroubleKind.NETWORK, "The connection was interrupted."));
    assertThat(download().code()).isEqualTo(5);
    CliHarness other = new CliHarness(home.resolve("other"));
    other.platform.then(Answers.refusal("REQUEST:NOT_FOUND", "There is no such request."));
    assertThat(other.run("download", "--request=1", "--key=abcdefgh").code()).isEqualTo(1);
    assertThat(other.sessionFiles()).isEmpty();
  }

  @Test
  void the_list_tells_how_far_a_download_is() {
    harness.platform.then(done());
    assertThat(harness.run("status", "--session=" + CliHarness.ID).err())
        .contains("download the upgraded database: odoo-upgrade download --session ");
    assertThat(harness.run("sessions").out()).contains("download ready");
    harness.platform.then(done()).then(keeping(harness, 0, 4 * GIB, TOTAL, breaking()));
    download("--retries=0");
    assertThat(harness.run("sessions").out()).contains("download at 40 %");
    harness
        .platform
        .then(done())
        .then(keeping(harness, 4 * GIB, TOTAL, TOTAL, answering(Answers.yes())));
    download();
    assertThat(harness.run("sessions").out()).contains("downloaded");
    assertThat(harness.run("sessions", "--json").out())
        .contains("\"what\": \"upgraded\"", "\"total\": " + TOTAL);
  }

  private CliHarness.Outcome download(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "download";
    args[1] = "--session=" + CliHarness.ID;
    args[2] = "--output=" + folder;
    System.arraycopy(more, 0, args, 3, more.length);
    return harness.run(args);
  }

  private static Answer done() {
    return Answers.request("done", "filename", "sales.sql.gz");
  }

  private static Answer failed() {
    return Answers.request(
        "failed", "filename", "sales.sql.gz", "notes_url", "https://upgrade.odoo.com/notes");
  }
}
