package dev.odooupgrade.ui.order;

import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.field.ChoosingKeys;
import dev.odooupgrade.ui.field.EditingKeys;
import dev.odooupgrade.ui.field.Input;
import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.model.StepBody;
import dev.odooupgrade.ui.model.StepBody.Advice;
import dev.odooupgrade.ui.model.Tone;
import dev.odooupgrade.ui.page.PageContext;
import dev.odooupgrade.ui.page.Route;
import dev.odooupgrade.ui.page.UpgradePage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The order, one step on the screen at a time, until the platform has created the request. */
public final class OrderPage extends UpgradePage {
  private final OrderPanels panels;
  private final Set<OrderStep> passed = EnumSet.noneOf(OrderStep.class);
  private OrderStep step;
  private boolean asksWhatItSpeaks;

  /** Whether the review is next, which this step was opened from. */
  private boolean comesBack;

  /** The path of the dump that was still being looked at when the person accepted it. */
  private Optional<String> awaited = Optional.empty();

  /** The path of the dump that was refused when the person accepted it. */
  private Optional<String> refused = Optional.empty();

  /** The order of an upgrade, at the first step that is not filled in yet. */
  public OrderPage(PageContext context, Route route, Upgrade upgrade) {
    super(context, route, upgrade, "order", "");
    this.panels = new OrderPanels(new Draft(upgrade), context, this::looked);
    this.step = firstOpen();
    steps().all().stream().takeWhile(earlier -> earlier != step).forEach(passed::add);
  }

  @Override
  public String id() {
    return super.id() + "." + step.name();
  }

  @Override
  public String title() {
    String number = "New upgrade · step " + steps().number(step);
    // How many there will be is the platform's to say.
    return (isRecognized() ? number + " of " + steps().count() : number) + ": " + step.words();
  }

  @Override
  public Body body() {
    Panel panel = panel();
    return new StepBody(
        stepList().items(steps(), step, passed, skipsTimezone()),
        panel.question(),
        panel.why(),
        isBusy() ? Optional.empty() : panel.field(),
        panel.choices(),
        panel.facts(),
        panel.markedFact(),
        isBusy() ? List.of() : panel.advice().stream().map(this::told).toList());
  }

  /** What is wrong is told once, at the field: what the message would repeat is an error there. */
  private Advice told(Advice advice) {
    return isObjection(advice) ? new Advice(Tone.BAD, "Error: " + advice.text()) : advice;
  }

  private boolean isObjection(Advice advice) {
    Message said = statusMessage.message();
    return said.kind() == Message.Kind.ERROR && said.text().equals(advice.text());
  }

  @Override
  public Message message() {
    if (isBusy(Step.RECOGNIZE)) {
      return Message.busy(
          "Asking "
              + SafeText.clean(session().platform().shownName())
              + " which protocol it speaks...");
    }
    if (awaited.isPresent() && awaited.equals(panels.dump().path())) {
      return Message.busy("Checking the file. This continues by itself when it is done.");
    }
    if (isBusy()) {
      return Message.busy("Creating the request...");
    }
    return panel().advice().stream().anyMatch(this::isObjection)
        ? Message.NONE
        : statusMessage.message();
  }

  @Override
  public List<Binding> bindings() {
    if (isBusy()) {
      return List.of(OrderKeys.STOP_WAITING.does(upgrade::stop));
    }
    Binding accept = OrderKeys.ACCEPT.does(this::accept);
    Binding next = OrderKeys.NEXT.does(this::accept);
    return step == OrderStep.REVIEW
        ? List.of(
            accept.saying(toChange().map(OrderPage::change).orElse("create and upload")),
            OrderKeys.CHANGE.does(panels.review()::markNext),
            next.blockedIf(true, "this is the last step; press Enter to send"),
            goBack())
        : List.of(accept, next, goBack());
  }

  private Binding goBack() {
    return OrderKeys.BACK
        .does(this::back)
        .saying(comesBack ? "review" : step == OrderStep.PLATFORM ? "home (all is saved)" : "back");
  }

  @Override
  public List<Shortcut> furtherKeys() {
    if (isBusy()) {
      return List.of();
    }
    List<Shortcut> further = new ArrayList<>(panel().keys());
    panel().choices().ifPresent(list -> further.addAll(ChoosingKeys.ALL));
    panel().field().ifPresent(field -> further.addAll(EditingKeys.ALL));
    return further;
  }

  @Override
  public Input input() {
    return isBusy() ? Input.NONE : panel().input();
  }

  @Override
  public boolean isTyping() {
    return !isBusy() && panel().field().isPresent();
  }

  @Override
  public void entered() {
    super.entered();
    panels.dump().entered();
    panel().entered();
  }

  @Override
  public Optional<Leaving> leaving() {
    return isBusy(Step.CREATE)
        ? Optional.of(
            new Leaving(
                "Stop waiting?",
                "The request may still be created, but the answer with its key would be lost."))
        : Optional.empty();
  }

  private Optional<OrderStep> toChange() {
    return step == OrderStep.REVIEW ? panels.review().marked() : Optional.empty();
  }

  private static String change(OrderStep step) {
    return "change the " + step.words().toLowerCase(Locale.ROOT);
  }

  private void accept() {
    Optional<OrderStep> wanted = toChange();
    if (wanted.isPresent()) {
      go(wanted.get());
      comesBack = true;
      return;
    }
    if (step == OrderStep.DUMP && refused.isPresent() && refused.equals(panels.dump().path())) {
      panels.dump().lookAgain();
    }
    refused = Optional.empty();
    acceptSeen();
  }

  private void acceptSeen() {
    Panel panel = panel();
    awaited = lookedAt();
    if (awaited.isPresent()) {
      return;
    }
    panel.settle();
    if (lookedAt().isPresent()) {
      return; // a path was completed, and is seen first
    }
    Optional<String> objection = panel.objection();
    if (objection.isPresent()) {
      statusMessage.complain(objection.get());
      refused = panels.dump().path();
    } else if (step == OrderStep.PLATFORM) {
      asksWhatItSpeaks = !isRecognized();
      upgrade.start(Step.RECOGNIZE);
    } else if (step == OrderStep.REVIEW) {
      send();
    } else {
      goOn();
    }
  }

  /** The path of the dump while it is being looked at, where the next step depends on it. */
  private Optional<String> lookedAt() {
    return step == OrderStep.DUMP || step == OrderStep.REVIEW
        ? panels.dump().lookingAt()
        : Optional.empty();
  }

  /** What the dump's path leads to is known: a person who waits for that goes on. */
  private void looked() {
    boolean goesOn = awaited.isPresent() && awaited.equals(panels.dump().path());
    awaited = Optional.empty();
    if (goesOn) {
      acceptSeen();
    }
    route.refresh();
  }

  private void goOn() {
    passed.add(step);
    go(comesBack ? OrderStep.REVIEW : following());
  }

  private OrderStep following() {
    OrderStep next = steps().after(step);
    if (next != OrderStep.TIMEZONE || !skipsTimezone()) {
      return next;
    }
    statusMessage.inform(
        "Timezone skipped: this database is from Odoo "
            + panels.dump().release().orElse("6.1 or newer")
            + ", which stores its times in UTC.");
    return OrderStep.REVIEW;
  }

  private boolean skipsTimezone() {
    return steps().has(OrderStep.TIMEZONE)
        && panels.dump().storesUtc()
        && session().draft().get(OrderField.TIMEZONE).isBlank();
  }

  private void back() {
    statusMessage.read();
    if (comesBack) {
      go(OrderStep.REVIEW);
      return;
    }
    if (step == OrderStep.PLATFORM) {
      route.home();
      return;
    }
    OrderStep before = steps().before(step);
    go(before == OrderStep.TIMEZONE && skipsTimezone() ? OrderStep.FILENAME : before);
  }

  private void go(OrderStep next) {
    step = next;
    comesBack = false;
    awaited = Optional.empty();
    panel().entered();
  }

  private void send() {
    Optional<OrderStep> open = incomplete();
    if (open.isPresent()) {
      go(open.get());
      statusMessage.complain(panel().objection().orElse("This step is not complete yet."));
    } else if (panels.misfit(OrderField.TARGET).isPresent()) {
      route.confirm(
          "Order this target?",
          panels.misfit(OrderField.TARGET).get() + " The platform may refuse this one.",
          "order anyway",
          () -> !isBusy(),
          this::create);
    } else {
      create();
    }
  }

  private void create() {
    if (session().stage() == Stage.CREATING) {
      route.confirm(
          "Create it again?",
          "A request may already exist. Creating another one does no harm, but the first may remain"
              + " unused.",
          "create again",
          () -> session().stage() == Stage.CREATING && !isBusy(),
          () -> upgrade.start(Step.CREATE));
    } else {
      upgrade.start(Step.CREATE);
    }
  }

  private Optional<OrderStep> incomplete() {
    return steps().all().stream()
        .filter(each -> each != OrderStep.REVIEW && panels.of(each).objection().isPresent())
        .findFirst();
  }

  private OrderStep firstOpen() {
    return steps().all().stream().filter(stepList()::isOpen).findFirst().orElse(OrderStep.REVIEW);
  }

  private StepList stepList() {
    return new StepList(panels, session());
  }

  private OrderSteps steps() {
    return OrderSteps.asking(upgrade.abilities().fields());
  }

  private boolean isRecognized() {
    return session().platform().protocol().isPresent();
  }

  @Override
  protected void ended(Step ended, StepResult result) {
    if (ended == Step.RECOGNIZE) {
      recognized(result);
    } else {
      created(result);
    }
  }

  private void recognized(StepResult result) {
    result.trouble().ifPresentOrElse(statusMessage::complain, this::goOn);
    Optional<Protocol> found = session().platform().protocol();
    if (asksWhatItSpeaks && found.isPresent()) {
      statusMessage.inform(
          "The platform speaks " + found.get().word() + ": " + found.get().words() + ".");
    }
  }

  private void created(StepResult result) {
    if (result.session().stage().hasRequest() && result.isFine()) {
      route.follow(upgrade, true);
      return;
    }
    boolean refused = result.trouble().filter(t -> t.kind() == TroubleKind.REFUSED).isPresent();
    Optional<OrderStep> first = refusedField(result).map(OrderStep::of).filter(steps()::has);
    if (refused && first.isPresent()) {
      go(first.get());
      // The platform's own words stand at the step, beside what it would accept.
      statusMessage.complain(
          "The platform refused the order. No request was created; everything you typed is saved.");
    } else {
      result.trouble().ifPresent(statusMessage::complain);
    }
  }

  private static Optional<OrderField> refusedField(StepResult result) {
    return result.session().failures().stream()
        .flatMap(failure -> failure.field().stream())
        .sorted()
        .findFirst();
  }

  private Panel panel() {
    return panels.of(step);
  }
}
