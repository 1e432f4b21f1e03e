package dev.odooupgrade.ui.status;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.TransferFigures;
import dev.odooupgrade.domain.transfer.TransferPhase;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.field.ChoiceField;
import dev.odooupgrade.ui.field.Input;
import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.model.TextBody;
import dev.odooupgrade.ui.model.TextBody.Paragraph;
import dev.odooupgrade.ui.model.Tone;
import dev.odooupgrade.ui.page.LeavingKeys;
import dev.odooupgrade.ui.page.PageContext;
import dev.odooupgrade.ui.page.Route;
import dev.odooupgrade.ui.page.UpgradePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dump is there; the platform waits to be asked. Production asks for the contract first. */
public final class ProcessPage extends UpgradePage {
  private final boolean moving;
  private final ChoiceField typed = new ChoiceField("");

  /** {@code moving}: asks by itself, because the upload has just ended well. */
  public ProcessPage(PageContext context, Route route, Upgrade upgrade, boolean moving) {
    super(context, route, upgrade, "process", "process");
    this.moving = moving;
  }

  @Override
  public void entered() {
    super.entered();
    if (session().stage() == Stage.SUBMITTING) {
      upgrade.start(Step.STATUS);
    } else if (moving && !session().isProduction()) {
      upgrade.start(Step.PROCESS);
    }
  }

  @Override
  public Body body() {
    List<Paragraph> words = new ArrayList<>();
    if (isBusy() && !session().isProduction()) {
      words.add(new Paragraph(Tone.GOOD, "Dump uploaded."));
      words.add(Paragraph.plain("The upgrade may take minutes or hours."));
      return new TextBody(words, "", Optional.empty(), 0);
    }
    words.add(new Paragraph(Tone.GOOD, "Dump uploaded. The upgrade has not been started yet."));
    if (session().isProduction()) {
      words.add(
          new Paragraph(
              Tone.BAD,
              "This is a PRODUCTION upgrade"
                  + target()
                  + ". Anything entered since this dump was made will be missing from the new"
                  + " database. Was Odoo stopped before the dump?"));
      String confirmed = SafeText.clean(session().confirmationWord());
      words.add(
          Paragraph.plain("Type the " + wanted() + " " + confirmed + " to start the upgrade."));
      return new TextBody(
          words, contractKnown() ? "Contract" : "Aim", Optional.of(typed.model()), 0);
    }
    words.add(Paragraph.plain("Press Enter to start the upgrade. It may take minutes or hours."));
    return new TextBody(words, "", Optional.empty(), 0);
  }

  @Override
  public Message message() {
    if (isBusy()) {
      return busy(isBusy(Step.STATUS) ? "Checking whether processing has begun..." : starting());
    }
    return statusMessage.message();
  }

  private String starting() {
    if (!upgrade.mustProve(Step.PROCESS)) {
      return "Starting the upgrade...";
    }
    TransferFigures figures = upgrade.progress();
    int percent = figures.phase() == TransferPhase.CHECKING ? (int) (100 * figures.fraction()) : 0;
    return "Checking the dump to its end first: " + percent + " %";
  }

  @Override
  public List<Binding> bindings() {
    if (isBusy()) {
      return List.of(StatusKeys.STOP_ASKING.does(upgrade::stop));
    }
    return List.of(StatusKeys.PROCESS.does(this::ask), LeavingKeys.HOME.does(route::home));
  }

  @Override
  public Input input() {
    return isTyping() ? typed : Input.NONE;
  }

  @Override
  public boolean isTyping() {
    return session().isProduction() && !isBusy();
  }

  private void ask() {
    if (session().isProduction() && !typed.text().strip().equals(session().confirmationWord())) {
      statusMessage.complain(
          typed.text().isBlank()
              ? "Type the " + wanted() + " first; this cannot be undone."
              : "That is not "
                  + SafeText.clean(session().confirmationWord())
                  + ". Nothing was sent.");
      return;
    }
    upgrade.start(Step.PROCESS);
  }

  @Override
  protected void ended(Step step, StepResult result) {
    Stage stage = result.session().stage();
    if (stage != Stage.UPLOADED && stage != Stage.SUBMITTING) {
      route.follow(upgrade, false);
    } else {
      result.trouble().ifPresent(statusMessage::complain);
    }
  }

  private boolean contractKnown() {
    return !session().draft().contract().isBlank();
  }

  private String wanted() {
    return contractKnown() ? "contract" : "word";
  }

  private String target() {
    String target = session().ordered(OrderField.TARGET);
    return target.isBlank() ? "" : " to " + SafeText.clean(target);
  }
}
