package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.UnknownServer;
import dev.odooupgrade.tui.WizardPilot.Setup;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The question whether a key is that of the platform, which nobody else can answer. */
class HostKeyScreenTest {
  @TempDir Path folder;

  @Test
  void the_question_is_readable_at_every_size() {
    asked(Setup.USUAL).looksLike("transfer/host-key");
  }

  @Test
  void the_question_is_readable_on_a_small_screen() {
    WizardPilot pilot = asked(Setup.USUAL.size(60, 15));
    assertThat(pilot.text().replaceAll("[^!-~]+", ""))
        .contains(UnknownServer.FINGERPRINT, "fingerprint.", "yacceptit");
    pilot.looksLike("transfer/host-key-60");
  }

  @ParameterizedTest
  @ValueSource(strings = {"enter", "esc", "n"})
  void without_a_yes_nothing_is_sent_and_it_is_said_what_to_do(String key) {
    WizardPilot pilot = asked(Setup.USUAL).press(key);
    assertThat(pilot.text()).doesNotContain("Is this the key").contains("Ask Odoo support");
    assertThat(pilot.platform.asked()).containsExactly("upload 10534 by rsync");
    pilot.looksLike("transfer/host-key-refused");
    pilot.platform.then(UnknownServer.met());
    assertThat(pilot.press("enter").text()).contains("Is this the key");
  }

  @Test
  void after_a_yes_the_upload_goes_on_by_itself_with_that_key_alone() {
    WizardPilot pilot = asked(Setup.USUAL);
    pilot.platform.then(Answers.yes()).then(Answers.yes()).then(Answers.request("pending"));
    pilot.press("y");
    assertThat(pilot.platform.asked())
        .containsExactly(
            "upload 10534 by rsync",
            "upload 10534 by rsync trusting " + UnknownServer.FINGERPRINT,
            "process 10534",
            "status 10534");
  }

  private WizardPilot asked(Setup setup) {
    WizardPilot pilot =
        new WizardPilot(folder, setup, Optional.empty()).saved(Samples.at(Stage.CREATED)).settle();
    pilot.platform.likeToday().then(UnknownServer.met());
    return pilot.press("down", "enter", "enter");
  }
}
