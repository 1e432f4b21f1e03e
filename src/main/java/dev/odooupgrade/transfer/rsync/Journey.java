package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.RsyncManner;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.TransferControl;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the runs of one transfer have in common, and how they follow each other: until one of them
 * ends well, or in a way that no other run would mend.
 */
final class Journey implements AutoCloseable {
  private final RsyncDoor door;
  private final Way way;
  private final String ssh;
  private final Launcher launcher;
  private final ActiveTransfer transfer;

  /**
   * A transfer that has not begun.
   *
   * @param ssh see {@link SshCommand}
   */
  Journey(RsyncDoor door, Way way, String ssh, Launcher launcher, ActiveTransfer transfer) {
    this.door = door;
    this.way = way;
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
    Transit transit(RsyncManner manner, boolean known);

    /** Whether nothing is to be heard for a good reason. */
    boolean isQuiet();

    List<String> arguments(String ssh, RsyncManner manner, OptionalLong limit);

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
  RsyncManner travel(Freight freight, Optional<RsyncManner> known)
      throws TroubleException, InterruptedException {
    Optional<RsyncManner> tried = Optional.of(Manners.first(known));
    RsyncManner manner = tried.get();
    while (true) {
      Optional<Outcome> end = stage(freight, manner, known.equals(Optional.of(manner)));
      freight.look();
      if (end.isPresent() && end.get().isFine()) {
        return manner;
      }
      if (end.isPresent()) {
        RsyncFailure failure = RsyncFailure.of(end.get(), way);
        RsyncManner failed = manner;
        manner =
            Manners.next(manner, failure)
                .orElseThrow(() -> new TroubleException(words(failed).of(failure, end.get())));
      }
    }
  }

  /** One manner, until it arrives, fails, or is held back. */
  private Optional<Outcome> stage(Freight freight, RsyncManner manner, boolean known)
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

  RsyncTroubles words(RsyncManner manner) {
    return new RsyncTroubles(door, way, manner);
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
