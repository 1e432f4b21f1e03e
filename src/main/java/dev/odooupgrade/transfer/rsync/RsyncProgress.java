package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.transfer.ActiveTransfer;
import java.time.Duration;

/** Follows the progress of files by what one run of rsync says. One thread uses it. */
abstract class RsyncProgress {
  private static final long PAUSE = Duration.ofSeconds(5).toNanos();

  final ActiveTransfer transfer;
  private final ResumeMode mode;
  private boolean found;
  private boolean moved;
  private boolean resumed;
  private boolean allMoved;
  private long keptAt;

  /**
   * Follows files in this resume mode.
   *
   * @param known whether the journal knows already that this mode works
   */
  RsyncProgress(ActiveTransfer transfer, ResumeMode mode, boolean known) {
    this.transfer = transfer;
    this.mode = mode;
    this.found = known;
  }

  /** A line of rsync's standard output. */
  abstract void line(String line);

  /** The run has ended: what is known is written down. */
  abstract void end();

  /** So many bytes are safe on the side where they go. */
  abstract void write(long bytes);

  /** Whether rsync is silent for a good reason; asked on any thread. */
  boolean isQuiet() {
    return false;
  }

  /** Whether a byte has moved in this run, or was found on the other side: our options will do. */
  final boolean moved() {
    return moved;
  }

  /** Whether what has come stays when the connection breaks. */
  final boolean keepsParts() {
    return ResumeModes.keeps(mode);
  }

  final void works() {
    moved = true;
    if (!found) {
      found = true;
      transfer.journal().resumeModeFound(mode);
    }
  }

  final void begin(long total, long already) {
    if (already > 0 && !resumed) {
      resumed = true;
      transfer.journal().resuming(already);
    }
    transfer.started(total, already);
  }

  /** rsync reports the end twice; after the first time only its exit is waited for. */
  final void allMoved() {
    if (!allMoved) {
      allMoved = true;
      transfer.allMoved();
    }
  }

  final boolean haveAllMoved() {
    return allMoved;
  }

  /** Writes down how far it is, where that helps a later try. */
  final void keep(long bytes) {
    if (keepsParts()) {
      keptAt = transfer.nanos().getAsLong();
      write(bytes);
    }
  }

  /** The same, every few seconds. */
  final void perhapsKeep(long bytes) {
    if (transfer.nanos().getAsLong() - keptAt >= PAUSE) {
      keep(bytes);
    }
  }
}
