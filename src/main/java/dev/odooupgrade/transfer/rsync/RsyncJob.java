package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.Direction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the runs of one transfer have in common, and how they follow each other: until one of them
 * ends well, or with a failure that no other run would mend.
 */
record RsyncJob(
    RsyncServer server,
    Optional<String> jumpHosts,
    Direction direction,
    String ssh,
    Launcher launcher,
    ActiveTransfer transfer)
    implements AutoCloseable {

  /** What differs between sending and fetching. */
  interface Work {

    /**
     * What follows the files in this resume mode.
     *
     * @param known whether the journal knows already that it works
     */
    RsyncProgress transit(ResumeMode mode, boolean known);

    List<String> arguments(RsyncArguments common);

    /**
     * A run is over, whatever came of it.
     *
     * @throws TroubleException when another run makes no sense
     */
    default void look() throws TroubleException {}
  }

  /**
   * Moves the files.
   *
   * @return the resume mode in which they arrived
   */
  ResumeMode run(Work work, Optional<ResumeMode> known)
      throws TroubleException, InterruptedException {
    ResumeMode mode = known.orElse(ResumeMode.IN_PLACE);
    while (true) {
      Optional<RsyncExit> end = stage(work, mode, known.equals(Optional.of(mode)));
      work.look();
      if (end.isPresent() && end.get().isFine()) {
        return mode;
      }
      if (end.isPresent()) {
        RsyncFailure failure = RsyncFailure.of(end.get(), direction);
        ResumeMode failed = mode;
        mode =
            ResumeModes.next(mode, failure)
                .orElseThrow(() -> new TroubleException(words(failed).of(failure, end.get())));
      }
    }
  }

  /** One resume mode, until the files arrive, it fails, or a person pauses it. */
  private Optional<RsyncExit> stage(Work work, ResumeMode mode, boolean known)
      throws TroubleException, InterruptedException {
    transfer.control().await(0);
    OptionalLong limit = transfer.control().limit();
    List<String> arguments = work.arguments(new RsyncArguments(ssh, mode, limit));
    return new RsyncRun(transfer, work.transit(mode, known), limit)
        .run(launcher, arguments, words(mode).stall());
  }

  RsyncTroubles words(ResumeMode mode) {
    return new RsyncTroubles(server, jumpHosts, direction, mode);
  }

  @Override
  public void close() {
    transfer.close();
    launcher.work().close();
  }
}
