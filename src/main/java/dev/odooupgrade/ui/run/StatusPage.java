package dev.odooupgrade.ui.run;

import dev.odooupgrade.domain.Ability;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.flow.PollPace;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.Upgrade;
import dev.odooupgrade.text.Durations;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.KeyName;
import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.Fact;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.model.StatusBody;
import dev.odooupgrade.ui.page.Desk;
import dev.odooupgrade.ui.page.Downloads;
import dev.odooupgrade.ui.page.HistoryWords;
import dev.odooupgrade.ui.page.Polling;
import dev.odooupgrade.ui.page.RequestWords;
import dev.odooupgrade.ui.page.Route;
import dev.odooupgrade.ui.page.Titles;
import dev.odooupgrade.ui.page.UpgradePage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Where the request stands, asked again and again until it has ended. */
public final class StatusPage extends UpgradePage {
  private static final int[] INTERVALS = {5, 10, 30, 60};
  private static final int A_PAGE = 8;

  private final Polling polling;
  private final BadEnding badEnding;
  private int firstFact;
  private boolean bell = true;

  /** The status of an upgrade that the platform was asked to process. */
  public StatusPage(Desk desk, Route route, Upgrade upgrade) {
    super(desk, route, upgrade);
    this.polling = new Polling(desk.clock(), PollPace.USUAL);
    this.badEnding = new BadEnding(desk, upgrade, route::refresh);
  }

  @Override
  public String id() {
    return "status";
  }

  @Override
  public String title() {
    return Titles.of(session(), "");
  }

  @Override
  public void entered() {
    super.entered();
    if (!isEnded()) {
      poll();
    } else if (isBad()) {
      badEnding.learn();
    }
  }

  @Override
  public void left() {
    super.left();
    badEnding.stop();
  }

  @Override
  public Body body() {
    return new StatusBody(
        Timeline.of(session(), desk.clock().getZone()),
        sentences(),
        facts(),
        firstFact,
        HistoryWords.brief(session().history(), desk.clock()));
  }

  @Override
  public Message message() {
    if (notice.message().kind() != Message.Kind.NONE) {
      return notice.message();
    }
    if (isBusy()) {
      return Message.busy("Asking for the status...");
    }
    return isEnded()
        ? Message.NONE
        : Message.info("Next poll " + Durations.in(polling.left()) + ".");
  }

  @Override
  public List<Binding> bindings() {
    return new StatusBindings(session(), upgrade.abilities(), isStuck(), polling.seconds(), bell)
        .all();
  }

  @Override
  public boolean edit(Key key) {
    if (key instanceof Key.Named named && !named.ctrl() && !named.alt()) {
      int by = scrolling(named.name());
      firstFact = Math.max(0, Math.min(firstFact + by, Math.max(0, facts().size() - 1)));
      return by != 0;
    }
    return false;
  }

  @Override
  public void act(String id) {
    switch (id) {
      case "status.download" -> download();
      case "status.log" -> route.log(upgrade);
      case "status.report" -> route.report(upgrade);
      case "status.support" -> pack();
      case "status.again" -> upgrade.start(Step.PROCESS);
      case "status.now" -> poll();
      case "status.interval" -> nextInterval();
      case "status.bell" -> {
        bell = !bell;
        notice.inform(bell ? "It will ring when the upgrade ends." : "It will not ring.");
      }
      case "status.copy" -> copy();
      case "status.address" ->
          RequestAddress.of(session())
              .ifPresent(url -> route.tell("Address", RequestAddress.words(session(), url)));
      case "status.history" ->
          route.tell(
              "History", HistoryWords.newestFirst(session().history(), desk.clock().getZone()));
      case "home" -> route.home();
      default -> throw new IllegalArgumentException(id);
    }
  }

  @Override
  public void tick() {
    super.tick();
    if (!isEnded() && !isBusy() && polling.isDue()) {
      upgrade.start(Step.STATUS);
    }
  }

  /** What was begun is gone on with; else one chooses. */
  private void download() {
    if (Downloads.unfinished(session()).isPresent()) {
      route.download(upgrade, false);
    } else {
      route.fetch(upgrade);
    }
  }

  private boolean isStuck() {
    return Stuck.is(session(), desk.clock().instant());
  }

  private static int scrolling(KeyName key) {
    return switch (key) {
      case UP -> -1;
      case DOWN -> 1;
      case PAGE_UP -> -A_PAGE;
      case PAGE_DOWN -> A_PAGE;
      default -> 0;
    };
  }

  private void poll() {
    if (!isBusy()) {
      upgrade.start(Step.STATUS);
    }
  }

  private void nextInterval() {
    long now = polling.seconds();
    int next = 0;
    while (next < INTERVALS.length && INTERVALS[next] <= now) {
      next++;
    }
    polling.pace(new PollPace(Duration.ofSeconds(INTERVALS[next % INTERVALS.length])));
    notice.inform("The status is asked for every " + polling.seconds() + " s.");
  }

  private void copy() {
    RequestAddress.of(session())
        .ifPresent(
            url -> {
              desk.shell().copy(url);
              notice.inform(
                  "Your terminal was given the address. It opens your request for anyone: keep it to"
                      + " yourself.");
            });
  }

  @Override
  protected void ended(Step step, StepResult result) {
    if (step == Step.PROCESS) {
      askedAgain(result);
      return;
    }
    boolean failing = polling.isFailing();
    polling.answered(result.isFine());
    result.trouble().ifPresent(notice::complain);
    if (result.isFine() && failing) {
      notice.inform("The platform answers again.");
    }
    if (isEnded()) {
      notice.inform(
          session().stage() == Stage.DONE ? "The upgrade is done." : "The upgrade has ended.");
      if (isBad()) {
        badEnding.learn();
      }
      if (bell) {
        desk.shell().bell();
      }
    }
  }

  /** Whatever came of it, where the request stands is the platform's to say. */
  private void askedAgain(StepResult result) {
    result
        .trouble()
        .ifPresentOrElse(
            notice::complain,
            () -> notice.inform("The platform was asked to begin once more; it said yes."));
    upgrade.start(Step.STATUS);
  }

  private List<Fact> facts() {
    return RequestWords.facts(session());
  }

  /** While an error stands in the message line, the countdown stands here. */
  private List<String> sentences() {
    List<String> sentences =
        new ArrayList<>(isBad() ? badEnding.sentences() : StateWords.of(session()));
    if (upgrade.abilities().can(Ability.PROCESS_AGAIN) && isStuck()) {
      sentences.add(
          "It has waited for "
              + Durations.words(Stuck.waited(session(), desk.clock().instant()))
              + ": p asks for processing once more, which does no harm.");
    }
    if (!isEnded() && notice.message().kind() == Message.Kind.ERROR) {
      sentences.add("It is asked again " + Durations.in(polling.left()) + ".");
    }
    return sentences;
  }

  /** Into the folder where the person is, on a worker. */
  private void pack() {
    upgrade
        .log()
        .ifPresent(
            log ->
                desk.background()
                    .run(() -> Packed.of(desk.aftercare(), session(), log.file()), this::packed));
  }

  private void packed(Packed packed) {
    if (!isGone()) {
      packed.bundle().ifPresent(bundle -> route.tell("For Odoo's support", Packed.words(bundle)));
      packed.trouble().ifPresent(notice::complain);
      route.refresh();
    }
  }

  private boolean isBad() {
    return session().stage() == Stage.ENDED_BADLY;
  }

  private boolean isEnded() {
    return session().stage().isEnded();
  }
}
