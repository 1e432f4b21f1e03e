package dev.odooupgrade.flow;

import dev.odooupgrade.domain.HttpStatus;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.transfer.RetryPause;
import java.time.Duration;
import java.util.Optional;

/**
 * Carries a step that moves no file over the pauses that a busy platform asks for, and tells each:
 * nobody should look at a screen that is silent for a minute. It blocks its thread.
 */
public record QuestionCourse(FlowRunner runner, RetryPause pause, Recording recording) {
  private static final int MOST = 3;

  /** Asks until there is an answer, or until asking again makes no sense. */
  public StepResult run(Step step, Session session) {
    StepResult result = runner.attempt(step, session);
    for (int failures = 1; failures <= MOST && mayRepeat(step, result); failures++) {
      Trouble because = result.trouble().orElseThrow();
      Duration time = because.retryAfter().orElseThrow();
      recording.tell(new FlowNews.Waiting(recording.now().plus(time), failures, MOST, because));
      try {
        pause.await(time);
      } catch (InterruptedException stopped) {
        result =
            new StepResult(
                result.session(), result.answer(), Optional.of(FlowTroubles.stopped(step)));
        break;
      }
      recording.tell(new FlowNews.TryingAgain());
      result = runner.attempt(step, result.session());
    }
    recording.tell(new FlowNews.Ended(step, result));
    return result;
  }

  /**
   * A status may be asked for at any time; an order is given again where it was not looked at, and
   * where it was not even sent, since the platform did not say yet what it speaks.
   */
  private static boolean mayRepeat(Step step, StepResult result) {
    boolean asked =
        result
            .trouble()
            .filter(trouble -> trouble.kind() == TroubleKind.SERVER_ERROR)
            .flatMap(Trouble::retryAfter)
            .isPresent();
    boolean notLookedAt =
        result.answer().map(Answer::status).filter(HttpStatus::isTooMany).isPresent();
    return asked
        && (step == Step.STATUS
            || result.answer().isEmpty()
            || (notLookedAt && step != Step.CREATE));
  }
}
