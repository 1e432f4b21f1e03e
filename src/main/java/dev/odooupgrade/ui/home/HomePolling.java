package dev.odooupgrade.ui.home;

import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.PollSchedule;
import dev.odooupgrade.flow.upgrade.PollingTurn;
import dev.odooupgrade.text.Durations;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.page.PageContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Polls for all upgrades that run while the list is shown, unless another window of this program
 * does: then the list follows what that one saves. On the UI thread; questions go to workers.
 */
final class HomePolling {
  /** Seconds between two tries to become the one that polls. */
  private static final int PATIENCE = 5;

  private final PageContext context;
  private final BiConsumer<Session, StepResult> news;
  private final PollSchedule schedule;
  private Optional<PollingTurn> turn = Optional.empty();
  private boolean shown;
  private boolean trying;
  private boolean refused;
  private int secondsRefused;

  /** What went wrong with the newest question, if anything did. */
  private Optional<String> noAnswer = Optional.empty();

  /** {@code news} is what was known before, and what came of the question. */
  HomePolling(PageContext context, BiConsumer<Session, StepResult> news) {
    this.context = context;
    this.news = news;
    this.schedule = context.upgrades().pollSchedule(context.preferences().pace());
  }

  void begin() {
    shown = true;
    tryToPoll();
  }

  void end() {
    shown = false;
    context.upgrades().poller().stop();
    turn.ifPresent(PollingTurn::close);
    turn = Optional.empty();
  }

  /** A second has gone by. */
  void tick(List<Session> saved) {
    if (turn.isPresent()) {
      schedule.takeDue(saved).forEach(this::ask);
    } else if (++secondsRefused >= PATIENCE) {
      tryToPoll();
    }
  }

  void hurry() {
    schedule.hurry();
  }

  /** What is being done, in a sentence; none while nothing runs. */
  Message message(List<Session> saved) {
    if (schedule.isAsking()) {
      return Message.busy("Checking the status...");
    }
    Optional<String> next = schedule.untilNext(saved).map(Durations::in);
    if (refused && next.isPresent()) {
      return Message.info("Another window of this program polls; this list follows it.");
    }
    String failed = noAnswer.map(sentence -> sentence + " ").orElse("");
    return next.map(when -> Message.info(failed + "Next poll " + when + ".")).orElse(Message.NONE);
  }

  private void tryToPoll() {
    secondsRefused = 0;
    if (!trying && turn.isEmpty()) {
      trying = true;
      context.background().run(context.upgrades()::lockPolling, this::tried);
    }
  }

  private void tried(Optional<PollingTurn> got) {
    trying = false;
    refused = got.isEmpty();
    if (shown) {
      turn = got;
    } else {
      got.ifPresent(PollingTurn::close);
    }
  }

  private void ask(Session session) {
    context
        .background()
        .attempt(
            () -> context.upgrades().poller().poll(session.id()),
            result -> answered(session, Optional.of(result)),
            gone -> answered(session, Optional.empty()));
  }

  private void answered(Session before, Optional<StepResult> result) {
    schedule.answered(before, result);
    noAnswer =
        result
            .flatMap(StepResult::trouble)
            .map(trouble -> HomeRows.name(before) + ": " + SafeText.clean(trouble.happened()));
    result.filter(any -> shown).ifPresent(it -> news.accept(before, it));
  }
}
