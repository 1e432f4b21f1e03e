package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.domain.HistoryEntry;
import dev.odooupgrade.domain.TransferFigures;
import dev.odooupgrade.domain.TransferPhase;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.Upgrade;
import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.TransferBody;
import dev.odooupgrade.ui.page.Desk;
import dev.odooupgrade.ui.page.HistoryWords;
import dev.odooupgrade.ui.page.Route;
import dev.odooupgrade.ui.page.UpgradePage;
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
  private final Step step;
  private Optional<Runnable> afterwards = Optional.empty();

  TransferPage(Desk desk, Route route, Upgrade upgrade, Step step) {
    super(desk, route, upgrade);
    this.step = step;
  }

  /** What moves, as a person calls it. */
  abstract String file();

  /** What it is, in a few words. */
  abstract String about();

  /** How it travels, in a few words. */
  abstract String way();

  /** The size in bytes, 0 while it is not known. */
  abstract long size();

  /** How much of it no later try has to move again, in bytes. */
  abstract long kept();

  /** How much had moved when it broke, in bytes. */
  abstract long broken();

  /** What is to be said while a pause before the next try lasts, beside what broke. */
  abstract List<String> whileWaiting();

  /** What is to be said while a person holds it back. */
  abstract String whilePaused();

  /** What is being compared before it goes on. */
  abstract String comparing();

  /** What is to be said while nothing is under way. */
  abstract List<String> atRest();

  /** What stopping now means; complete sentences. */
  abstract String ifStopped();

  /** What is to be said when a person has stopped it. */
  abstract String stoppedWords();

  /** The word for what moves, such as {@code upload}. */
  abstract String noun();

  @Override
  public Body body() {
    int permille = permille();
    return new TransferBody(
        file(),
        about(),
        way(),
        permille,
        TransferWords.percent(permille),
        figures(),
        isMoving() ? remarks() : isBusy() ? List.of() : atRest(),
        log());
  }

  @Override
  public boolean edit(Key key) {
    return false;
  }

  @Override
  public Optional<Leaving> leaving() {
    return isMoving()
        ? Optional.of(
            new Leaving(
                "Stop the " + noun() + "?",
                ifStopped() + " Ctrl-C once more stops and ends the program."))
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
    if (upgrade.isPaused()) {
      upgrade.resume();
    }
    upgrade.start(step);
  }

  /** The figures of this moment. */
  final TransferFigures movement() {
    return upgrade.movement();
  }

  /** Does what the keys promise that every transfer has; answers whether it was one of them. */
  final boolean actOnTransfer(String id) {
    switch (id) {
      case "transfer.pause" -> pauseOrGoOn();
      case "transfer.limit" -> askForLimit(RateText.typed(upgrade.limit()), "");
      case "transfer.now" -> upgrade.retryNow();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The keys while it is on its way, the most useful first. */
  final List<Binding> bindingsInMotion(Binding stop, List<Binding> others, List<Binding> leaving) {
    List<Binding> bindings = new ArrayList<>();
    if (isWaiting()) {
      bindings.add(TransferKeys.NOW);
      bindings.addAll(others);
      bindings.add(pauseKey(upgrade.isPaused() ? "go on" : ""));
    } else {
      bindings.add(pauseKey(upgrade.isPaused() ? "go on" : "pause"));
    }
    bindings.add(TransferKeys.LIMIT);
    bindings.add(stop);
    bindings.addAll(leaving);
    if (!isWaiting()) {
      others.forEach(one -> bindings.add(one.blocked("the file is moving; x stops it first")));
    }
    return bindings;
  }

  /** Asks whether to stop; what follows then happens once it has stopped. */
  final void askToStop(Optional<Runnable> then) {
    route.confirm(
        "Stop the " + noun() + "?",
        ifStopped(),
        "stop",
        () -> {
          if (isBusy()) {
            stopAndThen(then);
          } else {
            then.ifPresent(Runnable::run);
          }
        });
  }

  /** Stops what runs; what follows then happens once it has stopped. */
  final void stopAndThen(Optional<Runnable> then) {
    afterwards = then;
    upgrade.stop();
  }

  /** What was to follow, once. */
  final Optional<Runnable> takeAfterwards() {
    Optional<Runnable> then = afterwards;
    afterwards = Optional.empty();
    return then;
  }

  private static Binding pauseKey(String words) {
    return TransferKeys.PAUSE.saying(words);
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
        complaint + "How many bytes a second at most? Such as 500K or 2M; empty for no limit.",
        begin,
        typed ->
            RateText.parse(typed)
                .ifPresentOrElse(
                    this::limit,
                    () ->
                        askForLimit(
                            typed,
                            "'"
                                + typed
                                + "' is no rate: a number with K, M or G is, from 1K on. ")));
  }

  private void limit(OptionalLong most) {
    upgrade.limit(most);
    notice.inform(
        most.isPresent()
            ? "It moves at most " + ByteSize.perSecond(most.getAsLong()) + " from now on."
            : "It moves as fast as it can.");
  }

  private int permille() {
    TransferFigures figures = movement();
    boolean seen =
        switch (figures.phase()) {
          case NOT_STARTED, CHECKING -> false;
          case MOVING, PAUSED, CONFIRMING -> isMoving() && !isWaiting();
        };
    return seen ? TransferWords.permille(figures) : TransferWords.permille(kept(), size());
  }

  private List<String> figures() {
    return isMoving() && !isWaiting()
        ? TransferWords.figures(movement(), upgrade.isPaused(), upgrade.limit())
        : List.of();
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    Optional<FlowNews.Waiting> pause = upgrade.waiting();
    if (pause.isPresent()) {
      remarks.add(TransferWords.waiting(pause.get(), broken(), desk.clock().instant()));
      remarks.addAll(whileWaiting());
    } else {
      remarks.addAll(TransferWords.remarks(movement(), comparing()));
    }
    if (upgrade.isPaused() && movement().phase() != TransferPhase.CONFIRMING) {
      remarks.add(whilePaused());
    }
    return remarks;
  }

  private List<String> log() {
    return HistoryWords.withSeconds(session().history(), desk.clock().getZone());
  }

  /** Tells how it ended: what a person has stopped is no error. */
  final void tell(Optional<Trouble> trouble) {
    trouble.ifPresent(
        why -> {
          if (why.kind() == TroubleKind.INTERRUPTED) {
            notice.inform("Stopped. " + stoppedWords());
          } else {
            notice.complain(why);
          }
        });
  }

  /** The newest thing that happened. */
  final Optional<HistoryEntry> newest() {
    List<HistoryEntry> history = session().history();
    return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
  }
}
