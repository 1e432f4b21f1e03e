package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.tui.WizardPilot.Setup;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that come while something else happens do what they were meant to do, or nothing. */
class LateKeysScreenTest {
  @TempDir Path folder;

  @Test
  void a_question_about_an_upload_that_has_arrived_closes_itself_with_a_word() {
    WizardPilot pilot =
        new WizardPilot(folder, Setup.USUAL, Optional.empty())
            .saved(Samples.at(Stage.CREATED))
            .settle();
    pilot
        .platform
        .then(
            moving -> {
              pilot.pressAndLook("x");
              return Answers.yes();
            })
        .then(Answers.yes())
        .then(Answers.request("pending"));
    pilot.press("down", "enter", "enter").looksLike("upload-stop-closed");
    assertThat(pilot.press("y").copied).isEmpty();
  }
}
