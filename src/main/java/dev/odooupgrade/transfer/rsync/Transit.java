package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.transfer.ActiveTransfer;
import java.time.Duration;

/** Follows files on their way by what one run of rsync says. One thread uses it. */
abstract class Transit {
  private static final long PAUSE = Duration.ofSeconds(5).toNanos();

  final ActiveTransfer transfer;
  private final ResumeMode mode;
  private boolean found;
  private boolean moved;
  private boolean goneOn;
  private boolean allMoved;
  private long keptAt;

  /**
   * Follows files in this manner.
   *
   * @param known whether the journal knows already that this manner will do
   */
  Transit(ActiveTransfer transfer, ResumeMode mode, boolean known) {
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

  /** Whether a byte has moved in this run, or was found on the other side: our options will do. */
  final boolean moved() {
    return moved;
  }

  /** Whether what has come stays when the line breaks. */
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
    if (already > 0 && !goneOn) {
      goneOn = true;
      transfer.journal().goingOn(already);
    }
    transfer.started(total, already);
  }

  /** rsync tells the end twice; after the first time only its word is waited for. */
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
