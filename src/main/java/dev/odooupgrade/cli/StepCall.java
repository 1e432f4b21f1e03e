package dev.odooupgrade.cli;

import dev.odooupgrade.domain.Failure;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.flow.CallReport;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.flow.PollPace;
import dev.odooupgrade.flow.StatusWatch;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.StoppableRunner;
import dev.odooupgrade.flow.UpgradeFlow;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Asks a step of the platform, prints what it answered, and tells what went wrong. */
final class StepCall {
  private final CliWorld world;

  StepCall(CliWorld world) {
    this.world = world;
  }

  /** Runs one step; its document is on stdout afterwards, if there was an answer. */
  StepResult run(Step step, HeldUpgrade held) {
    return told(ask(step, held));
  }

  /**
   * Runs a step that changes something. When an earlier try of it was never answered, the status is
   * asked first, and if that try did arrive, the status is the answer: one document either way.
   *
   * @param unsure where an upgrade stands whose call was never answered
   */
  StepResult runOnce(Step step, HeldUpgrade held, Stage unsure) {
    if (held.session().stage() != unsure) {
      return run(step, held);
    }
    StepResult status = ask(Step.STATUS, held);
    boolean open =
        status.isFine() && UpgradeFlow.nextStep(held.session()).equals(Optional.of(step));
    if (open) {
      return run(step, held);
    }
    if (status.isFine()) {
      world.talk().note("The earlier try had arrived, so it is not sent again.");
    }
    return told(status);
  }

  private StepResult told(StepResult result) {
    result.report().ifPresent(this::print);
    result.trouble().ifPresent(world.talk()::trouble);
    return result;
  }

  private StepResult ask(Step step, HeldUpgrade held) {
    UploadProgress progress =
        new UploadProgress(world.talk(), world.clock(), world.errorIsTerminal());
    StoppableRunner runner = runner(held, progress);
    world.interruption().callBegins(runner::stop);
    StepResult result;
    try {
      result = runner.run(step, held.session());
    } finally {
      world.interruption().callEnds();
      world.talk().progressEnds();
    }
    held.become(result.session());
    result.session().request().map(RequestRef::key).ifPresent(world.talk()::keepSecret);
    return result;
  }

  /**
   * Asks for the status until the upgrade has ended, telling each change.
   *
   * @throws InterruptedException when it was interrupted between two questions
   */
  StepResult watch(HeldUpgrade held, PollPace pace, Optional<Duration> patience)
      throws InterruptedException {
    StoppableRunner runner = runner(held, new StatusLines(world.talk(), world.clock(), pace));
    world.interruption().callBegins(runner::stop);
    try {
      StatusWatch watch = new StatusWatch(runner, pace, world.waiting(), world.clock());
      StepResult result = watch.untilEnded(held.session(), patience);
      held.become(result.session());
      return result;
    } finally {
      world.interruption().callEnds();
    }
  }

  /** Prints the document of an answer. */
  void print(CallReport report) {
    world.print(JsonPrinter.pretty(ActionDocument.of(report, world.talk().isVerbose())));
  }

  /** How a command ends after this result. */
  static ExitCode exitCode(StepResult result) {
    return result.trouble().map(trouble -> ExitCode.of(trouble.kind())).orElse(ExitCode.DONE);
  }

  /** Whether the platform does not know the request, or its key does not open it. */
  static boolean isNoRequest(StepResult result) {
    return result.report().stream()
        .flatMap(report -> report.failures().stream())
        .map(Failure::reason)
        .map(reason -> reason.toUpperCase(Locale.ROOT))
        .anyMatch(reason -> reason.startsWith("REQUEST:") || reason.startsWith("KEY:"));
  }

  private StoppableRunner runner(HeldUpgrade held, FlowListener listener) {
    FlowListener knowing =
        news -> {
          if (news instanceof FlowNews.Changed changed) {
            changed.session().request().map(RequestRef::key).ifPresent(world.talk()::keepSecret);
          }
          listener.on(news);
        };
    return world.runners().at(held.session().platform(), held.sink(), knowing);
  }
}
