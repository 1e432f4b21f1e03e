package dev.odooupgrade.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Today's platform in plain lines: choosing it, reading its log and its report. */
class PromptTodayTest {
  @TempDir Path folder;

  private String log =
      """
      2026-11-23 08:40:02,200 17 INFO sales odoo.modules.loading: Loading module base (1/118)
      2026-11-23 08:41:09,400 17 ERROR sales odoo.sql_db: bad query: SELECT 1
      2026-11-23 08:42:00,500 17 INFO sales odoo.modules.loading: Loading module sale (32/118)
      """;

  @Test
  void the_platform_is_asked_for_first_and_then_only_what_it_wants() {
    PromptPilot pilot = new PromptPilot(folder, PlatformAddress.ODOO).begin();
    pilot.platform.likeToday();
    pilot.world.platforms.then(() -> Protocol.CURRENT);
    pilot.type("1", "", "M123456-abcxyz", "17.0", "1", Samples.DUMP.path().toString());
    pilot.looksLike("today-order");
  }

  @Test
  void new_lines_of_the_log_are_said_as_they_come_and_others_when_one_goes_there() {
    PromptPilot pilot =
        new PromptPilot(folder, PlatformAddress.ODOO.speaking(Protocol.CURRENT))
            .saved(Samples.at(Stage.RUNNING))
            .begin();
    pilot.platform.likeToday().logging(() -> log);
    pilot.platform.then(Answers.request("progress")).then(Answers.request("progress"));
    pilot.type("2", ":log");
    log += IntStream.range(0, 14).mapToObj(i -> "row " + i + "\n").collect(Collectors.joining());
    pilot.platform.then(Answers.request("progress"));
    pilot.wait(5).type(":e").looksLike("today-log");
  }

  @Test
  void the_report_is_said_line_by_line() {
    Download result =
        Download.of(Artifact.RESULT, Path.of("/srv/results/upgraded_sales"), Optional.empty())
            .finishedAt(Samples.START);
    Session done =
        Samples.at(Stage.DONE).withAnswer(Answers.requestIn("done", "result_folder", "/data"));
    PromptPilot pilot =
        new PromptPilot(folder, PlatformAddress.ODOO.speaking(Protocol.CURRENT))
            .saved(done.withTransfers(done.transfers().with(result)))
            .begin();
    pilot.platform.likeToday();
    pilot.world.reportAndSupport.reports(
        "<title>Report</title><h1>All is well</h1><p>Nothing has to be done.</p>");
    pilot.type("2", ":report");
    assertThat(pilot.news()).contains("All is well", "Nothing has to be done.");
  }
}
