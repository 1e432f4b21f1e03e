package dev.odooupgrade.cli;

import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.Via;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.StoppableRunner;
import dev.odooupgrade.flow.TransferWishes;
import java.util.Optional;

/** Moves a file of an upgrade, and draws how far it is. */
final class TransferCall {
  private final CliWorld world;
  private final TransferWishes wishes;

  TransferCall(CliWorld world, TransferWishes wishes) {
    this.world = world;
    this.wishes = wishes;
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
    return runner(held).downloadWay(held.session());
  }

  Moved move(Step step, HeldUpgrade held) {
    StoppableRunner asked = runner(held);
    Session before = held.session();
    try (TransferProgress progress =
            new TransferProgress(
                world, step, before, () -> step == Step.UPLOAD && startsOver(asked, before));
        PlatformCall call = PlatformCall.begin(world, held, progress, wishes)) {
      progress.open();
      StepResult result = call.run(step);
      return new Moved(result, progress.resumedFrom());
    }
  }

  /** Whether a break costs all that was sent, and another way would not. */
  private static boolean startsOver(StoppableRunner runner, Session session) {
    return runner.uploadWay(session).equals(Optional.of(Via.HTTPS))
        && runner.abilities().uploadWays().contains(Via.SFTP);
  }

  private StoppableRunner runner(HeldUpgrade held) {
    return PlatformCall.runner(world, held, FlowListener.NONE, wishes);
  }
}
