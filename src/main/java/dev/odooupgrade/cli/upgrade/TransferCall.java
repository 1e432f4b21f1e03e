package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.cli.kit.CliWorld;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.flow.upgrade.TransferPreferences;
import java.util.Optional;

/** Moves a file of an upgrade, and draws how far it is. */
public final class TransferCall {
  private final CliWorld world;
  private final TransferPreferences preferences;

  public TransferCall(CliWorld world, TransferPreferences preferences) {
    this.world = world;
    this.preferences = preferences;
  }

  /** How a transfer ended; {@code resumedFrom} is what was there before it began, in bytes. */
  public record Moved(StepResult result, long resumedFrom) {}

  /** Fetches the newest download of an upgrade; what went wrong has been told. */
  public Moved fetch(OpenUpgrade open) {
    Moved moved = move(Step.DOWNLOAD, open);
    moved.result().trouble().ifPresent(world.console()::trouble);
    return moved;
  }

  Moved move(Step step, OpenUpgrade open) {
    try (ProgressPrinter progress =
            new ProgressPrinter(
                world, step, open.session(), () -> step == Step.UPLOAD && startsOver(open));
        PlatformCall call = PlatformCall.begin(world, open, progress, preferences)) {
      progress.open();
      StepResult result = call.run(step);
      return new Moved(result, progress.resumedFrom());
    }
  }

  /** Whether a break costs all that was sent, and another transport would not. */
  private boolean startsOver(OpenUpgrade open) {
    return open.uploadTransport(preferences).equals(Optional.of(Transport.HTTPS))
        && open.abilities().uploadTransports().contains(Transport.SFTP);
  }
}
