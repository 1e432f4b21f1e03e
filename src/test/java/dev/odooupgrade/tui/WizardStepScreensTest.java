package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.ThreeCustomers;
import dev.odooupgrade.tui.WizardPilot.Setup;
import dev.odooupgrade.tui.terminal.Glyphs;
import dev.odooupgrade.tui.terminal.Theme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each step of the order as it looks empty, filled, refused, wide, without colour and in ASCII. */
class WizardStepScreensTest {
  private static final String DUMP = Samples.DUMP.path().toString();

  /** What a person types at each step, in order; the review is behind the last of them. */
  private enum At {
    CONTRACT("M123456-abcxyz"),
    EMAIL("john.doe@example.com"),
    TARGET("8.0"),
    AIM("p"),
    DUMP_FILE(DUMP),
    FILENAME(""),
    TIMEZONE("brussels"),
    REVIEW("");

    private final String typed;

    At(String typed) {
      this.typed = typed;
    }

    String golden(String variant) {
      return "steps/" + name().toLowerCase(Locale.ROOT) + "-" + variant;
    }
  }

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(At.class)
  void empty_and_filled(At step) {
    WizardPilot pilot = walkTo(step, Setup.USUAL);
    pilot.looksLike(step.golden("empty"));
    pilot.type(step.typed).looksLike(step.golden("filled"));
  }

  @Test
  void a_customer_s_name_offers_the_contract() {
    WizardPilot pilot =
        new WizardPilot(folder, Setup.USUAL, Optional.empty(), ThreeCustomers.PREFERENCES).settle();
    pilot.press("n").looksLike("steps/contract-customers");
    pilot.type("acme").looksLike("steps/contract-customer");
    pilot.press("ctrl-u").type("blot").looksLike("steps/contract-similar-customer");
  }

  @ParameterizedTest
  @EnumSource(At.class)
  void on_a_wide_screen(At step) {
    walkTo(step, Setup.USUAL.size(120, 40)).type(step.typed).looksLike(step.golden("wide"));
  }

  @ParameterizedTest
  @EnumSource(At.class)
  void without_colour(At step) {
    walkTo(step, Setup.USUAL.look(Theme.MONO, Glyphs.UNICODE))
        .type(step.typed)
        .looksLike(step.golden("mono"));
  }

  @ParameterizedTest
  @EnumSource(At.class)
  void in_ascii(At step) {
    walkTo(step, Setup.USUAL.look(Theme.DEFAULT, Glyphs.ASCII))
        .type(step.typed)
        .looksLike(step.golden("ascii"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONTRACT", "EMAIL", "TARGET", "AIM", "FILENAME", "TIMEZONE", "REQUEST"})
  void refused(String field) {
    WizardPilot pilot = walkTo(At.REVIEW, Setup.USUAL);
    pilot.platform.then(Answers.refusal(field + ":INVALID", "This cannot be taken."));
    pilot.press("enter");
    pilot.looksLike("steps/" + field.toLowerCase(Locale.ROOT) + "-refused");
  }

  @Test
  void a_dump_that_cannot_be_uploaded() {
    walkTo(At.DUMP_FILE, Setup.USUAL)
        .type("/srv/no-such.dump")
        .press("enter")
        .looksLike("steps/dump_file-refused");
  }

  @Test
  void busy_with_creating() {
    WizardPilot pilot = walkTo(At.REVIEW, Setup.USUAL);
    pilot.platform.then(Answers.refusal("CONTRACT:INVALID", "No."));
    pilot.pressAndLook("enter").looksLike("steps/review-busy");
    pilot.settle();
  }

  @Test
  void a_line_of_the_review_is_changed_and_leads_back_to_it() {
    WizardPilot pilot = walkTo(At.REVIEW, Setup.USUAL);
    String unmarked = pilot.text();
    pilot.press("down", "down").looksLike("steps/review-marked");
    pilot.press("up", "up");
    assertThat(pilot.text()).as("above the first line Enter sends again").isEqualTo(unmarked);
    pilot.press("down", "down", "down", "enter", "ctrl-u").type("nonsense").press("enter");
    assertThat(pilot.text()).contains("step 3 of 9: E-mail", "Error: ", "Esc review");
    pilot.press("ctrl-u").type("jane@example.com").press("enter");
    assertThat(pilot.text()).contains("step 9 of 9: Review", "E-mail     jane@example.com");
    pilot.click("Target").click("> Target").press("esc");
    assertThat(pilot.text()).contains("step 9 of 9: Review");
    assertThat(pilot.platform.asked()).isEmpty();
  }

  @Test
  void asking_to_process_empty_busy_and_refused() {
    WizardPilot pilot = waitingToProcess(Setup.USUAL);
    pilot.looksLike("steps/process-empty");
    pilot.type("M123456-abcxyz").looksLike("steps/process-filled");
    pilot.platform.then(Answers.refusal("STATE:INVALID", "This request is locked."));
    pilot.pressAndLook("enter").looksLike("steps/process-busy");
    pilot.settle().looksLike("steps/process-refused");
  }

  @Test
  void asking_to_process_wide_without_colour_and_in_ascii() {
    waitingToProcess(Setup.USUAL.size(120, 40)).looksLike("steps/process-wide");
    waitingToProcess(Setup.USUAL.look(Theme.MONO, Glyphs.UNICODE)).looksLike("steps/process-mono");
    waitingToProcess(Setup.USUAL.look(Theme.DEFAULT, Glyphs.ASCII))
        .looksLike("steps/process-ascii");
  }

  @Test
  void an_upload_that_is_refused() {
    WizardPilot pilot = walkTo(At.REVIEW, Setup.USUAL);
    pilot
        .platform
        .then(Answers.request("draft"))
        .then(Answers.refusal("DUMP:INVALID", "This is no dump of Odoo."));
    pilot.press("enter").looksLike("steps/upload-refused");
  }

  private WizardPilot waitingToProcess(Setup setup) {
    Path own = folder.resolve(setup.toString().replaceAll("[^A-Za-z0-9]", ""));
    return new WizardPilot(own, setup, Optional.empty())
        .saved(
            Samples.at(Stage.UPLOADED).withDraft(Samples.DRAFT.with(OrderField.AIM, "production")))
        .settle()
        .press("down", "enter");
  }

  private WizardPilot walkTo(At goal, Setup setup) {
    WizardPilot pilot = new WizardPilot(folder, setup, Optional.empty()).settle();
    pilot.sampleDump();
    pilot.press("enter");
    for (At step : At.values()) {
      if (step == goal) {
        return pilot;
      }
      pilot.type(step.typed).press("enter");
    }
    return pilot;
  }
}
