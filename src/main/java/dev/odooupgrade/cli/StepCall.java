package dev.odooupgrade.cli;

import dev.odooupgrade.domain.Abilities;
import dev.odooupgrade.domain.Artifact;
import dev.odooupgrade.domain.Failure;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.Via;
import dev.odooupgrade.flow.CallReport;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.flow.LogKeeping;
import dev.odooupgrade.flow.PollPace;
import dev.odooupgrade.flow.StatusWatch;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.StoppableRunner;
import dev.odooupgrade.flow.TransferWishes;
import dev.odooupgrade.flow.UpgradeFlow;
import dev.odooupgrade.flow.WipeResult;
import dev.odooupgrade.flow.log.LogNews;
import dev.odooupgrade.session.UpgradeLog;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Asks a step of the platform, prints what it answered, and tells what went wrong. */
final class StepCall {
  /** HTTP's codes from here on say that a server failed (RFC 9110, section 15.6). */
  private static final int SERVER_ERRORS = 500;

  private final CliWorld world;
  private final TransferWishes wishes;

  StepCall(CliWorld world) {
    this(world, TransferWishes.USUAL);
  }

  /** Calls whose transfers go as somebody wishes. */
  StepCall(CliWorld world, TransferWishes wishes) {
    this.world = world;
    this.wishes = wishes;
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
    result.report().filter(report -> isAnswer(report, result)).ifPresent(this::print);
    result.trouble().ifPresent(world.talk()::trouble);
    return result;
  }

  /** A status that was only asked for to find out about a lost upload is no answer to it. */
  private static boolean isAnswer(CallReport report, StepResult result) {
    Optional<TroubleKind> kind = result.trouble().map(Trouble::kind);
    return kind.isEmpty()
        || switch (kind.get()) {
          case NETWORK, UNREACHABLE, INTERRUPTED -> false;
          case SERVER_ERROR -> report.status().code() >= SERVER_ERRORS;
          default -> true;
        };
  }

  /** Runs one step that is only a part of what was asked for: its answer is not printed. */
  StepResult silently(Step step, HeldUpgrade held) {
    StepResult result = ask(step, held);
    result.trouble().ifPresent(world.talk()::trouble);
    return result;
  }

  /** Asks for the status, which is only a part of what was asked for; nothing is told. */
  StepResult ask(HeldUpgrade held) {
    return ask(Step.STATUS, held);
  }

  private StepResult ask(Step step, HeldUpgrade held) {
    return step.isTransfer()
        ? move(step, held).result()
        : call(step, held, runner(held, FlowListener.NONE));
  }

  /**
   * How a transfer ended.
   *
   * @param resumedFrom what was there before it began, in bytes
   */
  record Moved(StepResult result, long resumedFrom) {}

  /** Fetches the newest download of an upgrade; what went wrong has been told. */
  Moved fetch(HeldUpgrade held) {
    Moved moved = move(Step.DOWNLOAD, held);
    moved.result().trouble().ifPresent(world.talk()::trouble);
    return moved;
  }

  /** The way by which an upgrade's newest download travels. */
  Optional<Via> downloadWay(HeldUpgrade held) {
    return runner(held, FlowListener.NONE).downloadWay(held.session());
  }

  /** What most people want to fetch from the platform of an upgrade. */
  Artifact mainArtifact(HeldUpgrade held) {
    return abilities(held).artifacts().stream().findFirst().orElse(Artifact.UPGRADED);
  }

  private Moved move(Step step, HeldUpgrade held) {
    StoppableRunner asked = runner(held, FlowListener.NONE);
    Session before = held.session();
    try (TransferProgress progress =
        new TransferProgress(
            world, step, before, () -> step == Step.UPLOAD && startsOver(asked, before))) {
      progress.open();
      StepResult result = call(step, held, runner(held, progress));
      return new Moved(result, progress.resumedFrom());
    }
  }

  /** Whether a break costs all that was sent, and another way would not. */
  private static boolean startsOver(StoppableRunner runner, Session session) {
    return runner.uploadWay(session).equals(Optional.of(Via.HTTPS))
        && runner.abilities().uploadWays().contains(Via.SFTP);
  }

  private StepResult call(Step step, HeldUpgrade held, StoppableRunner runner) {
    Interruption.Call call = world.interruption().call(runner::stop);
    StepResult result;
    try (call) {
      result = runner.run(step, held.session());
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
    Interruption.Call call = world.interruption().call(runner::stop);
    try (call) {
      StatusWatch watch = new StatusWatch(runner, pace, world.waiting(), world.clock());
      StepResult result = watch.untilEnded(held.session(), patience);
      held.become(result.session());
      return result;
    }
  }

  /** What the platform of an upgrade can do, as far as its protocol is known. */
  Abilities abilities(HeldUpgrade held) {
    return runner(held, FlowListener.NONE).abilities();
  }

  /**
   * Fetches what is new of the platform's log.
   *
   * @throws TroubleException when it cannot be had, or not be kept
   * @throws InterruptedException when it was interrupted
   */
  LogNews follow(HeldUpgrade held, UpgradeLog log) throws TroubleException, InterruptedException {
    StoppableRunner runner = runner(held, FlowListener.NONE);
    Interruption.Call call = world.interruption().call(runner::stop);
    try (call) {
      return runner.follow(held.session().request().orElseThrow(), log);
    }
  }

  /**
   * Fetches what is missing of the platform's log, where there is one, as far as that is quick.
   *
   * @throws InterruptedException when it was interrupted
   */
  Optional<LogKeeping.Kept> keepLog(HeldUpgrade held, UpgradeLog log) throws InterruptedException {
    StoppableRunner runner = runner(held, FlowListener.NONE);
    Interruption.Call call = world.interruption().call(runner::stop);
    try (call) {
      return LogKeeping.keep(runner, held.session(), log);
    }
  }

  /**
   * Has the platform delete the files of an upgrade's request.
   *
   * @throws TroubleException when the platform cannot, refuses, or gave no answer
   * @throws InterruptedException when it was interrupted
   */
  WipeResult wipe(HeldUpgrade held) throws TroubleException, InterruptedException {
    StoppableRunner runner = runner(held, FlowListener.NONE);
    Interruption.Call call = world.interruption().call(runner::stop);
    try (call) {
      WipeResult result = runner.wipe(held.session());
      held.become(result.session());
      return result;
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

  /**
   * Whether an upgrade that was only just taken over turned out to be none, or nobody could be
   * asked: then there is nothing to keep.
   */
  static boolean cameToNothing(StepResult result, HeldUpgrade held) {
    return isNoRequest(result)
        || (held.heardNothing()
            && result
                .trouble()
                .map(Trouble::kind)
                .filter(kind -> kind == TroubleKind.UNREACHABLE || kind == TroubleKind.UNTRUSTED)
                .isPresent());
  }

  private StoppableRunner runner(HeldUpgrade held, FlowListener listener) {
    Remarks remarks = new Remarks(world.talk(), held.session());
    FlowListener knowing =
        news -> {
          if (news instanceof FlowNews.Changed changed) {
            remarks.on(changed.session());
            changed.session().request().map(RequestRef::key).ifPresent(world.talk()::keepSecret);
          }
          listener.on(news);
        };
    return world.runners().at(held.session().platform(), held.sink(), knowing, wishes);
  }
}
