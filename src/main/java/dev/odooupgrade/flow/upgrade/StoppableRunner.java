package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.concurrent.Delayer;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.FlowTroubles;
import dev.odooupgrade.flow.QuestionCourse;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.StoppablePlatform;
import dev.odooupgrade.flow.TransferCourse;
import dev.odooupgrade.flow.log.LogFollower;
import dev.odooupgrade.flow.log.LogNews;
import dev.odooupgrade.session.UpgradeLog;
import dev.odooupgrade.transfer.RetryPause;
import java.time.Duration;
import java.util.Optional;

/**
 * Runs the steps of one upgrade on the caller's thread, and may be stopped and hurried from any
 * other. Interrupting the caller's thread instead would harm the saving.
 */
public final class StoppableRunner {
  private final QuestionCourse questions;
  private final TransferCourse course;
  private final Wiping wiping;
  private final StoppablePlatform platform;
  private final RetryPause pause;
  private final Delayer later;

  StoppableRunner(
      QuestionCourse questions,
      TransferCourse course,
      Wiping wiping,
      StoppablePlatform platform,
      RetryPause pause,
      Delayer later) {
    this.questions = questions;
    this.course = course;
    this.wiping = wiping;
    this.platform = platform;
    this.pause = pause;
    this.later = later;
  }

  /** Runs one step to its end; one that moves a file is carried over every break that may pass. */
  public StepResult run(Step step, Session session) {
    return step.isTransfer() ? course.run(step, session) : questions.run(step, session);
  }

  /**
   * Runs one step that moves no file, and no longer than that: one that is cut off then has become
   * {@link TroubleKind#STILL_RUNNING}, and this runner can do nothing more.
   *
   * @param limit empty for as long as it takes
   */
  public StepResult run(Step step, Session session, Optional<Duration> limit) {
    if (limit.isEmpty()) {
      return run(step, session);
    }
    try (Deadline deadline = new Deadline(this, limit.get())) {
      StepResult result = run(step, session);
      return result.isFine() || !deadline.hasPassed()
          ? result
          : new StepResult(
              result.session(), result.answer(), Optional.of(FlowTroubles.tooLate(step)));
    }
  }

  /**
   * Brings what is here of the platform's log up to what the platform has. Ask for the status
   * first: it tells what the platform speaks, and which machine has the log.
   *
   * @throws TroubleException when it cannot be had, or not be kept; what came before is kept
   * @throws InterruptedException when it was stopped
   */
  public LogNews follow(RequestRef request, UpgradeLog log)
      throws TroubleException, InterruptedException {
    return new LogFollower((from, here) -> platform.call(it -> it.log(request, from, here)), log)
        .look();
  }

  /**
   * Has the platform delete the files of an upgrade's request, for good; nothing is deleted here.
   * Ask for the status first: it tells what the platform speaks, and which machine has them.
   *
   * @throws TroubleException when the platform cannot, refuses, or gave no answer
   * @throws InterruptedException when it was stopped
   */
  public WipeResult wipe(Session session) throws TroubleException, InterruptedException {
    return wiping.wipe(session);
  }

  /** Ends the step under way, or the next one; what it reached is saved, and told as its end. */
  public void stop() {
    platform.stop();
    pause.stop();
  }

  /** Runs something after a while, unless what is returned is run before. */
  Runnable after(Duration delay, Runnable task) {
    return later.after(delay, task);
  }

  public void retryNow() {
    pause.cutShort();
  }
}
