package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.tui.WizardPilot.Setup;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of upgrades, when the platform has put the files of one away. */
class ArchivedHomeTest {
  @TempDir Path folder;

  @Test
  void one_that_was_never_fetched_says_that_nothing_can_be() {
    home(archived(Stage.DONE, "done")).looksLike("today/home-archived");
  }

  @Test
  void one_that_was_fetched_stays_downloaded() {
    Session done = archived(Stage.DONE, "done");
    Download here =
        new Download(
            Artifact.RESULT,
            Path.of("/srv/upgraded_sales"),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.of(7),
            7,
            Optional.of(Samples.START),
            true);
    assertThat(home(done.withTransfers(done.transfers().with(here))).text())
        .contains("done: downloaded, archived");
  }

  @Test
  void one_that_failed_says_both() {
    assertThat(home(archived(Stage.ENDED_BADLY, "failed")).text()).contains("failed, archived");
  }

  private WizardPilot home(Session session) {
    return new WizardPilot(folder, Setup.USUAL, Optional.empty()).saved(session).settle();
  }

  private static Session archived(Stage stage, String state) {
    return Samples.at(stage).withAnswer(Answers.requestIn(state, "archived", "true"));
  }
}
