package dev.odooupgrade.flow;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.transfer.RetryPause;
import dev.odooupgrade.transfer.RetryRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Carries a transfer to its end over every break that may pass: asks what has arrived where that is
 * not known, pauses, and tries again. It blocks its thread.
 */
public record TransferCourse(
    FlowRunner runner,
    RetryRules rules,
    RetryPause pause,
    RandomGenerator chance,
    Recording recording) {
  /** Moves a file to its end, or until going on makes no sense. */
  public StepResult run(Step step, Session session) {
    StepResult result = proven(new Tries(step).from(session));
    recording.tell(new FlowNews.Ended(step, result));
    return result;
  }

  /** A dump that arrived unproven, such as one whose answer was lost, is proven at once. */
  private StepResult proven(StepResult moved) {
    if (!moved.isFine() || !UpgradeFlow.nextStep(moved.session()).equals(Optional.of(Step.PROVE))) {
      return moved;
    }
    StepResult proven = runner.attempt(Step.PROVE, moved.session());
    return proven.isFine()
        ? new StepResult(proven.session(), moved.answer(), Optional.empty())
        : proven;
  }

  private final class Tries {
    private final Step step;
    private int failures;
    private Optional<Trouble> brokenBy = Optional.empty();
    private boolean hasPaused;

    Tries(Step step) {
      this.step = step;
    }

    StepResult from(Session begin) {
      Session session = begin;
      while (true) {
        Step now = isUnsettled(session) ? Step.STATUS : step;
        StepResult result = runner.attempt(now, session);
        long before = moved(session);
        session = result.session();
        Optional<Session> plainer = plainer(now, begin, result);
        if (plainer.isPresent()) {
          session = plainer.get();
          continue;
        }
        if (isOver(now, result)) {
          return result;
        }
        if (now == step) {
          failures = moved(session) > before ? 1 : failures + 1;
          brokenBy = result.trouble();
        } else if (!result.isFine()) {
          failures++;
          brokenBy = brokenBy.or(result::trouble);
        }
        Optional<StepResult> end =
            brokenBy.isEmpty() ? Optional.empty() : pauseOrEnd(now, session, result);
        if (end.isPresent()) {
          return end.get();
        }
      }
    }

    /**
     * Pauses before the next try, or has an end. What has arrived is asked for at once, unless it
     * was the server that failed: then that waits, too, and the pause is the only one of this try.
     */
    private Optional<StepResult> pauseOrEnd(Step now, Session session, StepResult last) {
      Trouble because = brokenBy.orElseThrow();
      boolean settles = now == step && isUnsettled(session);
      boolean rested = hasPaused && last.isFine();
      hasPaused = false;
      if (rested || (settles && because.kind() != TroubleKind.SERVER_ERROR)) {
        return Optional.empty();
      }
      Optional<Duration> time = rules.pause(failures, because.retryAfter(), chance.nextDouble());
      if (time.isEmpty()) {
        return settles ? Optional.empty() : Optional.of(ended(last, told(last, because)));
      }
      hasPaused = settles;
      return pause(time.get(), last);
    }

    private boolean isOver(Step now, StepResult result) {
      if (result.isFine()) {
        return now == step || result.session().stage() != Stage.CREATED;
      }
      return !mayPass(result.trouble().orElseThrow());
    }

    /**
     * Whether it makes sense to try again by oneself. What could not be reached at the very first
     * try is more likely to be misspelt or switched off than to come back in a minute.
     */
    private boolean mayPass(Trouble trouble) {
      return trouble.kind().isTransient()
          && (failures > 0 || trouble.kind() != TroubleKind.UNREACHABLE);
    }

    /** An upload whose fate is not known, over a transport that cannot find out by itself. */
    private boolean isUnsettled(Session session) {
      return step == Step.UPLOAD
          && session.stage() == Stage.UPLOADING
          && session.transfers().checkpoint().isEmpty();
    }

    /**
     * When nobody chose SFTP and it is not to be had, the dump goes over HTTPS instead, at once.
     */
    private Optional<Session> plainer(Step now, Session begin, StepResult result) {
      boolean tried =
          now == Step.UPLOAD
              && begin.transfers().transport().isEmpty()
              && result.session().transfers().checkpoint().isEmpty()
              && runner.uploadTransport(result.session()).equals(Optional.of(Transport.SFTP));
      if (!tried || !result.trouble().map(TransferCourse::closesSftp).orElse(false)) {
        return Optional.empty();
      }
      String because = FlowTroubles.insteadOfSftp(result.trouble().orElseThrow());
      return Optional.of(
          runner.note(
              result.session(),
              new FlowEvent.TransportClosed(recording.now(), Transport.HTTPS, because)));
    }

    /** Pauses; the result is there when somebody stopped it meanwhile. */
    private Optional<StepResult> pause(Duration time, StepResult last) {
      Instant until = recording.now().plus(time);
      recording.tell(new FlowNews.Waiting(until, failures, rules.most(), brokenBy.orElseThrow()));
      try {
        pause.await(time);
      } catch (InterruptedException stopped) {
        return Optional.of(ended(last, FlowTroubles.stopped(step)));
      }
      recording.tell(new FlowNews.TryingAgain());
      return Optional.empty();
    }

    /** A status that says no more than that nothing arrived is not what went wrong. */
    private static Trouble told(StepResult last, Trouble because) {
      return last.isFine() ? FlowTroubles.notArrived(because) : because;
    }

    private StepResult ended(StepResult last, Trouble trouble) {
      return new StepResult(last.session(), last.answer(), Optional.of(trouble));
    }

    /** What no later try has to move again, in bytes. */
    private long moved(Session session) {
      return step == Step.UPLOAD
          ? session.transfers().checkpoint().map(Checkpoint::bytes).orElse(0L)
          : session.transfers().newest().map(Download::moved).orElse(0L);
    }
  }

  private static boolean closesSftp(Trouble trouble) {
    return trouble.kind() == TroubleKind.REFUSED || trouble.kind() == TroubleKind.UNREACHABLE;
  }
}
