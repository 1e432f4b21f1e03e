package dev.odooupgrade.flow;

import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.transfer.TransferListener;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Does the work of a step: saves what is about to be asked, asks it, saves what came of it. It
 * blocks its thread; interrupting that thread ends the step, and what was reached stays saved.
 */
public final class FlowRunner {
  private final UpgradePlatform platform;
  private final SessionSink sink;
  private final Clock clock;
  private final FlowListener listener;

  /** A runner for one upgrade on one platform. */
  public FlowRunner(
      UpgradePlatform platform, SessionSink sink, Clock clock, FlowListener listener) {
    this.platform = platform;
    this.sink = sink;
    this.clock = clock;
    this.listener = listener;
  }

  /** Runs one step to its end, whatever that is. */
  public StepResult run(Step step, Session session) {
    StepResult result = attempt(step, session);
    listener.on(new FlowNews.Ended(step, result));
    return result;
  }

  private StepResult attempt(Step step, Session session) {
    Optional<Trouble> missing = StepNeeds.missing(step, session);
    if (missing.isPresent()) {
      return new StepResult(session, Optional.empty(), missing);
    }
    Session asked = UpgradeFlow.next(session, new FlowEvent.Asked(clock.instant(), step));
    try {
      keep(asked);
    } catch (TroubleException notSaved) {
      return new StepResult(session, Optional.empty(), Optional.of(notSaved.trouble()));
    }
    AtomicLong sent = new AtomicLong();
    try {
      Answer answer = call(step, asked, counting(sent));
      return settle(asked, answer, AnswerReading.read(step, answer, sent.get(), clock.instant()));
    } catch (TroubleException noAnswer) {
      return broken(step, asked, noAnswer.trouble(), sent.get());
    } catch (InterruptedException stopped) {
      return broken(step, asked, FlowTroubles.stopped(step), sent.get());
    }
  }

  private Answer call(Step step, Session session, TransferListener moving)
      throws TroubleException, InterruptedException {
    return switch (step) {
      case CREATE -> platform.create(StepNeeds.order(session));
      case UPLOAD -> platform.upload(StepNeeds.request(session), StepNeeds.dump(session), moving);
      case PROCESS -> platform.process(StepNeeds.request(session));
      case STATUS -> platform.status(StepNeeds.request(session));
    };
  }

  private TransferListener counting(AtomicLong sent) {
    return event -> {
      if (event instanceof TransferEvent.Progressed progressed) {
        sent.set(progressed.moved());
      }
      listener.on(new FlowNews.Moving(event));
    };
  }

  private StepResult settle(Session asked, Answer answer, AnswerReading reading) {
    Session after = UpgradeFlow.next(asked, reading.event());
    return kept(after, Optional.of(answer), reading.trouble());
  }

  private StepResult broken(Step step, Session asked, Trouble trouble, long sent) {
    FlowEvent broke = new FlowEvent.Broke(clock.instant(), step, trouble, sent);
    return kept(UpgradeFlow.next(asked, broke), Optional.empty(), Optional.of(trouble));
  }

  /** A result that could not be saved is still the truth: it is handed on with both troubles. */
  private StepResult kept(Session after, Optional<Answer> answer, Optional<Trouble> trouble) {
    try {
      keep(after);
      return new StepResult(after, answer, trouble);
    } catch (TroubleException notSaved) {
      Trouble first = FlowTroubles.notSaved(after, notSaved.trouble());
      return new StepResult(after, answer, Optional.of(first));
    }
  }

  private void keep(Session session) throws TroubleException {
    sink.save(session);
    listener.on(new FlowNews.Changed(session));
  }
}
