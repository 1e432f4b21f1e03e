package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.UnknownHost;
import dev.odooupgrade.domain.transfer.TransferFigures;
import dev.odooupgrade.domain.transfer.TransferPhase;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.model.TransferBody;
import dev.odooupgrade.ui.page.PageContext;
import dev.odooupgrade.ui.page.Route;
import dev.odooupgrade.ui.page.UpgradePage;
import dev.odooupgrade.ui.words.HistoryWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the pages have in common on which a file moves: how far it is, and the keys that hold it
 * back, hurry it and stop it. That it is carried over breaks is the flow's business; here it is
 * told.
 */
abstract class TransferPage extends UpgradePage {
  /** Whoever waits longer looks at something else meanwhile. */
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Step step;
  private Optional<Runnable> afterwards = Optional.empty();

  TransferPage(PageContext context, Route route, Upgrade upgrade, Step step, String doing) {
    super(context, route, upgrade, doing, doing);
    this.step = step;
  }

  abstract TransferSubject subject();

  @Override
  public Body body() {
    int permille = permille();
    return new TransferBody(
        subject().name(),
        subject().about(),
        subject().transport(),
        motion(),
        permille,
        TransferWords.percent(permille),
        figures(),
        isMoving() ? notes() : isBusy() ? List.of() : subject().atRest(),
        HistoryWords.withSeconds(session().history(), context.clock().getZone()));
  }

  @Override
  public Message message() {
    if (isBusy(Step.STATUS)) {
      return Message.busy(subject().whileAsking());
    }
    if (!isMoving() || statusMessage.message().kind() != Message.Kind.NONE) {
      return statusMessage.message();
    }
    return Message.busy(
        isWaiting()
            ? "Leave this program open: it continues automatically."
            : subject().whileMoving());
  }

  @Override
  public Optional<Leaving> leaving() {
    return isMoving()
        ? Optional.of(
            new Leaving(
                "Stop the " + id() + "?",
                subject().ifStopped() + " Press Ctrl-C again to stop and quit."))
        : Optional.empty();
  }

  /** Whether the file is on its way, or waits for its next try. */
  final boolean isMoving() {
    return isBusy(step);
  }

  /** Whether it waits for its next try. */
  final boolean isWaiting() {
    return isMoving() && upgrade.waiting().isPresent();
  }

  /** Lets the file move, from where it may. */
  final void begin() {
    upgrade.start(step);
  }

  /** The keys while it is on its way, the most useful first. */
  final List<Binding> bindingsInMotion(Shortcut stop, List<Binding> others, List<Binding> leaving) {
    List<Binding> bindings = new ArrayList<>();
    if (isWaiting()) {
      bindings.add(TransferKeys.NOW.does(upgrade::retryNow));
      bindings.addAll(others);
    }
    bindings.add(
        TransferKeys.PAUSE
            .does(this::pauseOrGoOn)
            .saying(upgrade.isPaused() ? "resume" : isWaiting() ? "" : "pause"));
    bindings.add(limitKey());
    bindings.add(stop.does(() -> askToStop(Optional.empty())));
    bindings.addAll(leaving);
    if (!isWaiting()) {
      others.forEach(
          one -> bindings.add(one.blockedIf(true, "a transfer is running; stop it first with x")));
    }
    return bindings;
  }

  /** The key that limits the rate, now or of what will move. */
  final Binding limitKey() {
    return TransferKeys.LIMIT.does(() -> askForLimit(RateText.typed(upgrade.limit()), ""));
  }

  /** Does it, after stopping what moves if that is wanted. */
  final void stopFirst(Runnable then) {
    if (isMoving()) {
      askToStop(Optional.of(then));
    } else {
      then.run();
    }
  }

  /** Asks whether to stop; what follows then happens once it has stopped. */
  final void askToStop(Optional<Runnable> then) {
    route.confirm(
        "Stop the " + id() + "?",
        subject().ifStopped(),
        "stop",
        this::isMoving,
        () -> stopAndThen(then));
  }

  /** Stops what runs; what follows then happens once it has stopped. */
  final void stopAndThen(Optional<Runnable> then) {
    afterwards = then;
    upgrade.stop();
  }

  /** A step has ended, and a person who stopped it wanted nothing else. */
  abstract void endedByItself(Step step, StepResult result);

  @Override
  protected final void ended(Step ended, StepResult result) {
    Optional<Runnable> then = afterwards;
    afterwards = Optional.empty();
    if (ended == step && then.isEmpty()) {
      alert(result.trouble());
    }
    then.ifPresentOrElse(Runnable::run, () -> endedByItself(ended, result));
  }

  /** Tells of the end of one that took long, unless a person has stopped it. */
  private void alert(Optional<Trouble> trouble) {
    boolean stopped =
        trouble.map(Trouble::kind).filter(TroubleKind.INTERRUPTED::equals).isPresent();
    if (!stopped && upgrade.progress().elapsed().compareTo(LONG) >= 0) {
      String end = trouble.isEmpty() ? "finished." : "stopped. It waits for you.";
      context.shell().alert(title() + ": " + end);
    }
  }

  private TransferBody.Motion motion() {
    if (!isMoving()) {
      return TransferBody.Motion.RESTING;
    }
    return isWaiting() || upgrade.isPaused()
        ? TransferBody.Motion.HELD
        : TransferBody.Motion.MOVING;
  }

  private void pauseOrGoOn() {
    if (upgrade.isPaused()) {
      upgrade.resume();
    } else {
      upgrade.pause();
    }
  }

  private void askForLimit(String begin, String complaint) {
    route.ask(
        "Limit the rate",
        complaint
            + "Maximum bytes per second: a number with K, M or G, such as 500K or 2M; empty for no"
            + " limit.",
        begin,
        typed ->
            RateText.parse(typed)
                .ifPresentOrElse(
                    this::limit, () -> askForLimit(typed, "'" + typed + "' is not a rate. ")));
  }

  private void limit(OptionalLong most) {
    upgrade.limit(most);
    statusMessage.inform(
        most.isPresent()
            ? "The limit is now " + ByteSize.perSecond((double) most.getAsLong()) + "."
            : "There is no limit now.");
  }

  private int permille() {
    TransferFigures figures = upgrade.progress();
    boolean seen =
        switch (figures.phase()) {
          case NOT_STARTED, CHECKING -> false;
          case MOVING, PAUSED, CONFIRMING -> isMoving() && !isWaiting();
        };
    return seen
        ? TransferWords.permille(figures)
        : TransferWords.permille(subject().kept(), subject().size());
  }

  private List<String> figures() {
    return isMoving() && !isWaiting() && !subject().isSettling()
        ? TransferWords.figures(upgrade.progress(), upgrade.isPaused(), upgrade.limit())
        : List.of();
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    Optional<FlowNews.Waiting> pause = upgrade.waiting();
    if (pause.isPresent()) {
      notes.add(TransferWords.waiting(pause.get(), subject().broken(), context.clock().instant()));
      notes.addAll(subject().whileWaiting());
    } else {
      notes.addAll(TransferWords.notes(upgrade.progress(), subject()));
    }
    if (upgrade.isPaused() && upgrade.progress().phase() != TransferPhase.CONFIRMING) {
      notes.add(subject().whilePaused());
    }
    return notes;
  }

  /** Tells how it ended: what a person has stopped is no error. */
  final void tell(Optional<Trouble> trouble) {
    trouble.ifPresent(
        why -> {
          if (why.kind() == TroubleKind.INTERRUPTED) {
            statusMessage.inform(subject().whenStopped());
          } else if (why.unknownHost().isPresent()) {
            askWhetherToTrust(why.unknownHost().get());
          } else {
            statusMessage.complain(why);
          }
        });
  }

  private void askWhetherToTrust(UnknownHost server) {
    String host = SafeText.clean(server.host());
    route.confirm(
        "Is this the key of " + host + "?",
        """
        The platform did not announce this SSH key:
        %s
        Accept it only if Odoo support gives you the same fingerprint.\
        """
            .formatted(server.fingerprint()),
        "accept it and " + id(),
        () -> !isBusy(),
        () -> {
          upgrade.trust(server.fingerprint());
          begin();
        },
        () ->
            statusMessage.complain(
                "You did not accept the SSH key of %s. Nothing was sent; your request and its key"
                        .formatted(host)
                    + " are kept. Ask Odoo support for the fingerprint, then press Enter to compare"
                    + " it."));
  }
}
