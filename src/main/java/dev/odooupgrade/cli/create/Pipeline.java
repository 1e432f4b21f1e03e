package dev.odooupgrade.cli.create;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.transfer.DumpChoice;
import dev.odooupgrade.cli.upgrade.StepCall;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.flow.upgrade.TransferPreferences;
import java.time.Duration;
import java.util.Optional;

/** Takes an upgrade from wherever it stands to the platform's work, one step after the other. */
final class Pipeline {
  private final CommandContext world;
  private final OpenUpgrade open;
  private final StepCall calls;
  private final Optional<Duration> patience;

  /**
   * @param patience how long a question for the status may take; empty for as long as it takes
   */
  Pipeline(
      CommandContext world,
      OpenUpgrade open,
      TransferPreferences preferences,
      Optional<Duration> patience) {
    this.world = world;
    this.open = open;
    this.patience = patience;
    this.calls = new StepCall(world, preferences);
  }

  /**
   * Asks every step that is left, and for the status at the end. A step whose fate is unknown is
   * settled by asking for the status, too.
   *
   * @param willWatch whether the status of a running upgrade is asked for by somebody else
   */
  ExitCode run(boolean willWatch) throws TroubleException {
    boolean upToDate = false;
    while (true) {
      Stage before = open.session().stage();
      Optional<Step> next = open.nextStep();
      if (before == Stage.RUNNING ? upToDate || willWatch : next.isEmpty() && upToDate) {
        return ExitCode.DONE;
      }
      Step step = next.orElse(Step.STATUS);
      if (step == Step.UPLOAD) {
        chooseDump();
      }
      StepResult result = calls.run(step, open, step == Step.STATUS ? patience : Optional.empty());
      if (!result.isFine()) {
        return StepCall.exitCode(result);
      }
      upToDate = step == Step.STATUS;
      if (before == Stage.UPLOADING || before == Stage.SUBMITTING) {
        settled(before);
      }
    }
  }

  private void settled(Stage before) throws TroubleException {
    if (open.session().stage() == before) {
      throw new TroubleException(
          TroubleKind.UNREADABLE_ANSWER,
          "The platform's answer does not contain the state of the request.",
          "So the last step may or may not have arrived; your request is kept.",
          "Try again in a few minutes.");
    }
  }

  /** Looks at the dump once more: days may have passed since it was chosen. */
  private void chooseDump() throws TroubleException {
    Optional<DumpFile> before = open.session().dump();
    if (before.isEmpty()) {
      throw new BadArguments("This session does not have a dump yet: add --dbdump FILE.");
    }
    new DumpChoice(world).choose(open, before.get().path());
  }
}
