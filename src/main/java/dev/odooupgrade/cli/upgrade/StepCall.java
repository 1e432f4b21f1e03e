package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.flow.CallReport;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.flow.upgrade.TransferPreferences;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks a step of the platform, prints what it answered, and tells what went wrong; of a file that
 * is moved, how far it is.
 */
public record StepCall(CommandContext world, TransferPreferences preferences) {
  private static final Duration LOOK_LIMIT = Duration.ofSeconds(10);

  public StepCall(CommandContext world) {
    this(world, TransferPreferences.USUAL);
  }

  /** How a transfer ended; {@code resumedFrom} is what was there before it began, in bytes. */
  public record Moved(StepResult result, long resumedFrom) {}

  /** Runs one step; its document is on stdout afterwards, if there was an answer. */
  public StepResult run(Step step, OpenUpgrade open) {
    return run(step, open, Optional.empty());
  }

  /** The same; a step that moves no file lasts no longer than that. */
  public StepResult run(Step step, OpenUpgrade open, Optional<Duration> limit) {
    return told(ask(step, open, limit));
  }

  /**
   * Runs a step that changes something, unless the upgrade has passed it: one that was only just
   * taken over is looked at first. When an earlier try of it was never answered, the status is
   * asked first, and if that try did arrive, the status is the answer: one document either way.
   *
   * @param unsure where an upgrade stands whose call was never answered
   */
  public StepResult runOnce(Step step, OpenUpgrade open, Stage unsure) {
    if (open.isUnknown()) {
      StepResult status = ask(Step.STATUS, open, Optional.of(LOOK_LIMIT));
      if (status.isFinal()) {
        return told(status);
      }
    }
    if (open.session().stage() != unsure) {
      return run(step, open);
    }
    StepResult status = ask(open);
    if (status.isFine()) {
      Optional<Step> next = open.nextStep();
      if (next.equals(Optional.of(step)) || open.mustProve(step)) {
        return run(step, open);
      }
      if (next.equals(Optional.of(Step.PROVE))) {
        StepResult proven = ask(Step.PROVE, open, Optional.empty());
        if (!proven.isFine()) {
          return told(proven);
        }
      }
      world.console().note("The earlier attempt had arrived, so it is not sent again.");
    }
    return told(status);
  }

  private StepResult told(StepResult result) {
    result.report().filter(report -> isAnswer(result)).ifPresent(this::print);
    result.trouble().ifPresent(world.console()::trouble);
    return result;
  }

  /** A status that was only asked for to find out about a lost upload is no answer to it. */
  private static boolean isAnswer(StepResult result) {
    Optional<TroubleKind> kind = result.trouble().map(Trouble::kind);
    return kind.isEmpty()
        || (kind.get() == TroubleKind.SERVER_ERROR
            ? result.serverFailed()
            : !kind.get().isTransient() && kind.get() != TroubleKind.INTERRUPTED);
  }

  /** Asks for the status, which is only a part of what was asked for: it is not printed. */
  public StepResult status(OpenUpgrade open) {
    StepResult result = ask(open);
    result.trouble().ifPresent(world.console()::trouble);
    return result;
  }

  /** Fetches the newest download of an upgrade; what went wrong has been told. */
  public Moved fetch(OpenUpgrade open) {
    Moved moved = move(Step.DOWNLOAD, open);
    moved.result().trouble().ifPresent(world.console()::trouble);
    return moved;
  }

  /** Asks for the status, and tells nothing. */
  public StepResult ask(OpenUpgrade open) {
    return ask(Step.STATUS, open, Optional.empty());
  }

  private StepResult ask(Step step, OpenUpgrade open, Optional<Duration> limit) {
    boolean proves = open.mustProve(step);
    if (proves) {
      world
          .console()
          .note("The dump was not checked to its end while it was sent: checking it now.");
    }
    if (step.isTransfer() || proves) {
      return move(step, open).result();
    }
    try (PlatformCall call = PlatformCall.begin(world, open, new BusyLines(world), preferences)) {
      return call.runner().run(step, open.session(), limit);
    }
  }

  private Moved move(Step step, OpenUpgrade open) {
    try (ProgressPrinter progress =
            new ProgressPrinter(
                world, step, open.session(), () -> step == Step.UPLOAD && startsOver(open));
        PlatformCall call = PlatformCall.begin(world, open, progress, preferences)) {
      progress.open();
      StepResult result = open.run(step, call.runner());
      return new Moved(result, progress.resumedFrom());
    }
  }

  /** Whether a break costs all that was sent, and another transport would not. */
  private boolean startsOver(OpenUpgrade open) {
    return open.uploadTransport(preferences).equals(Optional.of(Transport.HTTPS))
        && open.abilities().uploadTransports().contains(Transport.SFTP);
  }

  public void print(CallReport report) {
    world.print(ActionDocument.of(report, world.console().isVerbose()));
  }

  public static ExitCode exitCode(StepResult result) {
    return result.trouble().map(trouble -> ExitCode.of(trouble.kind())).orElse(ExitCode.DONE);
  }
}
