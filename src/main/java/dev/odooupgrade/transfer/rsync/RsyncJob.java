package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.TransferControl;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the runs of one transfer have in common, and how they follow each other: until one of them
 * ends well, or in a way that no other run would mend.
 */
final class RsyncJob implements AutoCloseable {
  private final RsyncDoor door;
  private final Direction direction;
  private final String ssh;
  private final Launcher launcher;
  private final ActiveTransfer transfer;

  /**
   * A transfer that has not begun.
   *
   * @param ssh see {@link SshCommand}
   */
  RsyncJob(
      RsyncDoor door, Direction direction, String ssh, Launcher launcher, ActiveTransfer transfer) {
    this.door = door;
    this.direction = direction;
    this.ssh = ssh;
    this.launcher = launcher;
    this.transfer = transfer;
  }

  /** What differs between sending and fetching. */
  interface Freight {

    /**
     * What follows the files in this manner.
     *
     * @param known whether the journal knows already that it will do
     */
    Transit transit(ResumeMode manner, boolean known);

    /** Whether nothing is to be heard for a good reason. */
    boolean isQuiet();

    List<String> arguments(String ssh, ResumeMode manner, OptionalLong limit);

    /**
     * A run is over, whatever came of it.
     *
     * @throws TroubleException when going on makes no sense
     */
    void look() throws TroubleException;
  }

  /**
   * Moves the freight.
   *
   * @return the manner in which it arrived
   */
  ResumeMode travel(Freight freight, Optional<ResumeMode> known)
      throws TroubleException, InterruptedException {
    Optional<ResumeMode> tried = Optional.of(ResumeModes.first(known));
    ResumeMode manner = tried.get();
    while (true) {
      Optional<Outcome> end = stage(freight, manner, known.equals(Optional.of(manner)));
      freight.look();
      if (end.isPresent() && end.get().isFine()) {
        return manner;
      }
      if (end.isPresent()) {
        RsyncFailure failure = RsyncFailure.of(end.get(), direction);
        ResumeMode failed = manner;
        manner =
            ResumeModes.next(manner, failure)
                .orElseThrow(() -> new TroubleException(words(failed).of(failure, end.get())));
      }
    }
  }

  /** One manner, until it arrives, fails, or is held back. */
  private Optional<Outcome> stage(Freight freight, ResumeMode manner, boolean known)
      throws TroubleException, InterruptedException {
    TransferControl control = transfer.control();
    control.await(0);
    OptionalLong limit = control.limit();
    List<String> arguments = freight.arguments(ssh, manner, limit);
    return new RsyncRun(transfer, freight.transit(manner, known), limit)
        .run(
            launcher,
            arguments,
            words(manner).stall(),
            () -> control.isPaused() || freight.isQuiet());
  }

  RsyncTroubles words(ResumeMode manner) {
    return new RsyncTroubles(door, direction, manner);
  }

  RsyncDoor door() {
    return door;
  }

  ActiveTransfer transfer() {
    return transfer;
  }

  @Override
  public void close() {
    transfer.close();
    launcher.work().close();
  }
}
