package dev.odooupgrade.ui.status;

import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.log.LogPhase;
import dev.odooupgrade.flow.upgrade.PollPace;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.text.Durations;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.field.Input;
import dev.odooupgrade.ui.field.ListCursor;
import dev.odooupgrade.ui.log.LogTail;
import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.Fact;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.model.StatusBody;
import dev.odooupgrade.ui.page.LeavingKeys;
import dev.odooupgrade.ui.page.NameQuestion;
import dev.odooupgrade.ui.page.PageContext;
import dev.odooupgrade.ui.page.Polling;
import dev.odooupgrade.ui.page.Route;
import dev.odooupgrade.ui.page.UpgradePage;
import dev.odooupgrade.ui.transfer.Downloads;
import dev.odooupgrade.ui.words.HistoryWords;
import dev.odooupgrade.ui.words.RequestWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The status of the request, polled until it has ended. */
public final class StatusPage extends UpgradePage {
  private static final int[] INTERVALS = {5, 10, 30, 60};
  private static final OptionalInt NO_PERMILLE = OptionalInt.empty();
  private static final int A_PAGE = 8;
  private static final String NO_ADDRESS = "the platform has not given a link yet";

  private final Polling polling;
  private final FailureSummary badEnding;
  private final LogTail log;
  private int firstFact;
  private boolean bell = true;

  /** The status of an upgrade that the platform was asked to process. */
  public StatusPage(PageContext context, Route route, Upgrade upgrade) {
    super(context, route, upgrade, "status", "");
    this.polling = new Polling(context.clock(), context.preferences().pace());
    this.badEnding = new FailureSummary(context, upgrade, route::refresh);
    this.log = new LogTail(upgrade, context.background(), this::logRead);
  }

  @Override
  public void entered() {
    super.entered();
    if (!isEnded()) {
      poll();
    } else if (isBad()) {
      log.fetch(); // while the platform still has it
    }
  }

  @Override
  public void left() {
    super.left();
    log.stop();
  }

  @Override
  public Body body() {
    return new StatusBody(
        Timeline.activity(session()),
        isEnded() ? NO_PERMILLE : log.phase().map(LogPhase::permille).orElse(NO_PERMILLE),
        Timeline.of(session(), context.clock().getZone()),
        sentences(),
        facts(),
        firstFact,
        HistoryWords.brief(session().history(), context.clock()),
        log.body());
  }

  /** What was learnt of the log may say more of the upgrade. */
  private void logRead() {
    if (isBad()) {
      log.log().ifPresent(badEnding::learnFrom);
    }
    route.refresh();
  }

  @Override
  public Message message() {
    if (statusMessage.message().kind() != Message.Kind.NONE) {
      return statusMessage.message();
    }
    if (isBusy()) {
      return busy("Checking the status...");
    }
    return isEnded()
        ? Message.NONE
        : Message.info("Next poll " + Durations.in(polling.left()) + ".");
  }

  @Override
  public List<Binding> bindings() {
    boolean noAddress = RequestAddress.of(session()).isEmpty();
    List<Binding> all = new ArrayList<>();
    all.add(
        StatusKeys.DOWNLOAD
            .does(this::download)
            .blockedIf(!Downloads.isPossible(session()), whyNothingToFetch()));
    if (Downloads.withReport(session()).isPresent()) {
      all.add(StatusKeys.REPORT.does(() -> route.report(upgrade)));
    }
    if (upgrade.abilities().can(Ability.LOG)) {
      all.add(StatusKeys.LOG.does(() -> route.log(upgrade)));
    }
    if (isBad()) {
      all.add(StatusKeys.SUPPORT.does(this::pack));
    }
    if (canAskAgain()) {
      all.add(StatusKeys.AGAIN.does(() -> upgrade.start(Step.PROCESS)));
    }
    all.add(ofTheWait(StatusKeys.POLL_NOW.does(this::poll)));
    all.add(
        ofTheWait(
            StatusKeys.INTERVAL
                .does(this::nextInterval)
                .saying("every " + polling.seconds() + " s")));
    all.add(
        ofTheWait(StatusKeys.BELL.does(this::toggleBell).saying(bell ? "bell on" : "bell off")));
    all.add(StatusKeys.COPY.does(this::copy).blockedIf(noAddress, NO_ADDRESS));
    all.add(StatusKeys.ADDRESS.does(this::showAddress).blockedIf(noAddress, NO_ADDRESS));
    all.add(
        StatusKeys.NAME
            .does(() -> NameQuestion.ask(route, session(), upgrade::label))
            .blockedIf(isBusy(), "the status is being checked"));
    all.add(StatusKeys.HISTORY.does(this::showHistory));
    all.add(LeavingKeys.HOME.does(route::home));
    all.add(LeavingKeys.QUIT.does(route::quit));
    return all;
  }

  private Binding ofTheWait(Binding binding) {
    return binding.blockedIf(isEnded(), "the upgrade has ended");
  }

  private String whyNothingToFetch() {
    if (session().isArchived()) {
      return "the platform has archived the request";
    }
    return isEnded() ? "the platform has nothing to download" : "the upgrade is not done yet";
  }

  @Override
  public List<Shortcut> furtherKeys() {
    return StatusKeys.MOVING;
  }

  @Override
  public Input input() {
    return this::scroll;
  }

  @Override
  public void tick() {
    super.tick();
    if (!isEnded() && !isBusy() && polling.isDue()) {
      upgrade.start(Step.STATUS);
    }
  }

  /** Resumes a download that was started; else lets the person choose one. */
  private void download() {
    if (session().transfers().unfinished().isPresent()) {
      route.download(upgrade, false);
    } else {
      route.fetch(upgrade);
    }
  }

  private boolean canAskAgain() {
    return upgrade.abilities().can(Ability.PROCESS_AGAIN)
        && StalledQueue.is(session(), context.clock().instant());
  }

  private boolean scroll(Key key) {
    Optional<ListCursor> moved = new ListCursor(firstFact, facts().size()).press(key, A_PAGE);
    firstFact = moved.map(ListCursor::index).orElse(firstFact);
    return moved.isPresent();
  }

  private void poll() {
    if (!isBusy()) {
      upgrade.start(Step.STATUS);
    }
  }

  private void nextInterval() {
    int next =
        IntStream.of(INTERVALS)
            .filter(longer -> longer > polling.seconds())
            .findFirst()
            .orElse(INTERVALS[0]);
    polling.pace(new PollPace(Duration.ofSeconds(next)));
    statusMessage.inform("The status is checked every " + polling.seconds() + " s.");
  }

  private void toggleBell() {
    bell = !bell;
    statusMessage.inform(bell ? "The bell rings when the upgrade ends." : "The bell is off.");
  }

  private void showHistory() {
    route.tell("History", HistoryWords.newestFirst(session().history(), context.clock().getZone()));
  }

  private void showAddress() {
    RequestAddress.of(session())
        .ifPresent(url -> route.tell("Address", RequestAddress.words(session(), url)));
  }

  private void copy() {
    RequestAddress.of(session())
        .ifPresent(
            url -> {
              context.shell().copy(url);
              statusMessage.inform(
                  "Copied to the clipboard. Anyone with this link can open your request.");
            });
  }

  @Override
  protected void ended(Step step, StepResult result) {
    if (step == Step.PROCESS) {
      askedAgain(result);
      return;
    }
    log.fetch();
    boolean failing = polling.isFailing();
    polling.answered(result.isFine());
    result.trouble().ifPresent(statusMessage::complain);
    if (result.isFine() && failing) {
      statusMessage.inform("The platform answers again.");
    }
    if (isEnded()) {
      String words =
          session().stage() == Stage.DONE ? "The upgrade is done." : "The upgrade has ended.";
      statusMessage.inform(words);
      if (bell) {
        context.shell().alert(title() + ": " + words);
      }
    }
  }

  /** Whatever the answer was, the platform knows the status. */
  private void askedAgain(StepResult result) {
    result
        .trouble()
        .ifPresentOrElse(
            statusMessage::complain,
            () -> statusMessage.inform("Processing requested again; the platform accepted."));
    upgrade.start(Step.STATUS);
  }

  private List<Fact> facts() {
    return RequestWords.facts(session());
  }

  /** While the message line shows an error, the countdown is shown here. */
  private List<String> sentences() {
    List<String> sentences =
        new ArrayList<>(
            isBad() ? badEnding.sentences() : StatusSentences.of(session(), log.phase()));
    if (canAskAgain()) {
      sentences.add(
          "It has been waiting for "
              + Durations.words(StalledQueue.waited(session(), context.clock().instant()))
              + ". p asks for processing again, which does no harm.");
    }
    if (!isEnded() && statusMessage.message().kind() == Message.Kind.ERROR) {
      sentences.add("Trying again " + Durations.in(polling.left()) + ".");
    }
    return sentences;
  }

  /** Into the folder where the person is, on a worker. */
  private void pack() {
    upgrade
        .log()
        .ifPresent(
            log ->
                attempt(
                    () -> context.reportAndSupport().pack(session(), log.file()),
                    bundle -> route.tell("For Odoo support", BundleWords.lines(bundle))));
  }

  private boolean isBad() {
    return session().stage() == Stage.ENDED_BADLY;
  }

  private boolean isEnded() {
    return session().stage().isEnded();
  }
}
