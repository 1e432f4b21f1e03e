package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.cli.kit.CliWorld;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.flow.upgrade.StoppableRunner;
import dev.odooupgrade.flow.upgrade.TransferWishes;
import java.util.Optional;

/** Moves a file of an upgrade, and draws how far it is. */
public final class TransferCall {
  private final CliWorld world;
  private final TransferWishes wishes;

  public TransferCall(CliWorld world, TransferWishes wishes) {
    this.world = world;
    this.wishes = wishes;
  }

  /** How a transfer ended; {@code resumedFrom} is what was there before it began, in bytes. */
  public record Moved(StepResult result, long resumedFrom) {}

  /** Fetches the newest download of an upgrade; what went wrong has been told. */
  public Moved fetch(OpenUpgrade open) {
    Moved moved = move(Step.DOWNLOAD, open);
    moved.result().trouble().ifPresent(world.console()::trouble);
    return moved;
  }

  public Optional<Transport> downloadTransport(OpenUpgrade open) {
    return runner(open).downloadTransport(open.session());
  }

  Moved move(Step step, OpenUpgrade open) {
    StoppableRunner asked = runner(open);
    Session before = open.session();
    try (ProgressPrinter progress =
            new ProgressPrinter(
                world, step, before, () -> step == Step.UPLOAD && startsOver(asked, before));
        PlatformCall call = PlatformCall.begin(world, open, progress, wishes)) {
      progress.open();
      StepResult result = call.run(step);
      return new Moved(result, progress.resumedFrom());
    }
  }

  /** Whether a break costs all that was sent, and another way would not. */
  private static boolean startsOver(StoppableRunner runner, Session session) {
    return runner.uploadTransport(session).equals(Optional.of(Transport.HTTPS))
        && runner.abilities().uploadTransports().contains(Transport.SFTP);
  }

  private StoppableRunner runner(OpenUpgrade open) {
    return PlatformCall.runner(world, open, FlowListener.NONE, wishes);
  }
}
