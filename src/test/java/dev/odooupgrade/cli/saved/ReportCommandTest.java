package dev.odooupgrade.cli.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.odooupgrade.cli.CliHarness;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.report.Browser;
import dev.odooupgrade.testing.Laid;
import dev.odooupgrade.testing.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code report}: what it prints, what it opens, what it says instead. */
final class ReportCommandTest {
  private static final String PAGE =
      "<title>Notes</title><h1>What has changed</h1><ul><li>one<li>two \u001b[2J</ul>"
          + "<table><tr><th>A<th>B<tr><td>1<td>2</table>";

  @TempDir private Path home;
  private CliHarness harness;
  private Path result;
  private Path page;

  @BeforeEach
  void sit_down() throws Exception {
    harness = new CliHarness(home);
    result = Files.createDirectory(home.resolve("result"));
    page = result.resolve("upgrade-report.html");
  }

  @Test
  void a_report_that_was_fetched_is_printed_as_text() throws Exception {
    fetched();
    CliHarness.Outcome outcome = report("--session=" + CliHarness.ID);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .isEqualTo(
            """
            What has changed
            ================

            - one
            - two \ufffd[2J

            A  B
            -  -
            1  2
            """);
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void it_is_as_wide_as_the_terminal() throws Exception {
    Files.writeString(page, "<p>" + "word ".repeat(40));
    harness.columns = 30;
    assertThat(report(page.toString()).out().lines()).allMatch(line -> line.length() <= 30);
    assertThat(report(result.toString()).out()).startsWith("word word");
  }

  @Test
  void json_gives_title_and_lines() throws Exception {
    fetched();
    JsonNode document =
        JsonMapper.builder().build().readTree(report("--session=" + CliHarness.ID, "--json").out());
    assertThat(document.path("title").asText()).isEqualTo("Notes");
    assertThat(document.path("file").asText()).isEqualTo(page.toString());
    assertThat(document.path("lines").path(0).toString())
        .isEqualTo("{\"kind\":\"heading\",\"level\":1,\"text\":\"What has changed\"}");
    assertThat(document.path("lines").path(3).path("cells").path(1).asText()).isEqualTo("B");
  }

  @Test
  void json_of_a_page_without_text_is_whole() throws Exception {
    Files.writeString(page, "");
    JsonNode document =
        JsonMapper.builder().build().readTree(report(page.toString(), "--json").out());
    assertThat(document.path("lines").isArray()).isTrue();
    assertThat(document.path("lines")).isEmpty();
  }

  @Test
  void open_hands_the_page_to_the_browser() throws Exception {
    fetched();
    CliHarness.Outcome outcome = report("--session=" + CliHarness.ID, "--open");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(harness.opened).containsExactly(page);
  }

  @Test
  void without_a_browser_the_address_of_the_page_is_told() throws Exception {
    fetched();
    harness.browserSays = Browser.Answer.NO_DISPLAY;
    CliHarness.Outcome outcome = report("--session=" + CliHarness.ID, "--open");
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err())
        .isEqualTo(
            "There is no display to open a browser on. Omit --open to print it here; its address is"
                + " "
                + page.toUri()
                + "\n");
  }

  @Test
  void one_that_was_not_fetched_is_told_with_the_command_that_fetches_it() throws Exception {
    harness.saved(Stage.DONE);
    CliHarness.Outcome outcome = report("--session=" + CliHarness.ID);
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err())
        .contains("has not been downloaded yet, or was moved.")
        .contains("odoo-upgrade download --session " + CliHarness.ID + " --what notes");
  }

  @Test
  void before_the_end_and_after_a_bad_one_there_is_none() throws Exception {
    harness.saved(Stage.RUNNING);
    assertThat(report("--session=" + CliHarness.ID).code()).isEqualTo(8);
    CliHarness other = new CliHarness(home.resolve("other")).saved(Stage.ENDED_BADLY);
    CliHarness.Outcome outcome = other.run("report", "--session=" + CliHarness.ID);
    assertThat(outcome.code()).isEqualTo(7);
    assertThat(outcome.err()).contains("odoo-upgrade log --session " + CliHarness.ID);
  }

  @Test
  void what_is_missing_or_too_much_is_told() {
    assertThat(report().code()).isEqualTo(3);
    assertThat(report("x.html", "--session=" + CliHarness.ID).code()).isEqualTo(3);
    CliHarness.Outcome outcome = report(home.resolve("no.html").toString());
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err()).contains("There is no readable report in ");
    assertThat(report(home.resolve("no.html").toString(), "--open").code()).isEqualTo(4);
    assertThat(harness.opened).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEVICE")
  void what_is_not_a_plain_file_in_a_result_is_not_opened(Laid laid) throws Exception {
    fetched();
    Files.delete(page);
    laid.at(page);
    for (String where : List.of("--session=" + CliHarness.ID, result.toString())) {
      for (String how : List.of("--json", "--open")) {
        CliHarness.Outcome outcome =
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> report(where, how));
        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
            .startsWith(
                "The report %s cannot be read: it is %s and was not opened. "
                    .formatted(page, laid.words()));
      }
    }
    assertThat(harness.opened).isEmpty();
  }

  @Test
  void a_link_that_a_person_names_is_followed() throws Exception {
    Files.writeString(page, PAGE);
    Path link = Files.createSymbolicLink(home.resolve("link.html"), page);
    assertThat(report(link.toString()).out()).startsWith("What has changed");
    assertThat(report(link.toString(), "--open").code()).isZero();
    Path folder = Files.createSymbolicLink(home.resolve("link"), result);
    assertThat(report(folder.toString()).out()).startsWith("What has changed");
  }

  private void fetched() throws Exception {
    Files.writeString(page, PAGE);
    Session session = Samples.at(Stage.DONE);
    Download there =
        Download.of(Artifact.RESULT, result, Optional.empty()).finishedAt(Samples.START);
    harness.saved(session.withTransfers(session.transfers().with(there)));
  }

  private CliHarness.Outcome report(String... more) {
    String[] args = new String[more.length + 1];
    args[0] = "report";
    System.arraycopy(more, 0, args, 1, more.length);
    return harness.run(args);
  }
}
