package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.Checkpoint;
import dev.odooupgrade.domain.RsyncManner;
import dev.odooupgrade.transfer.StallWatchdog;
import dev.odooupgrade.transfer.Throttle;
import dev.odooupgrade.transfer.TransferJournal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Follows an upload. After a break rsync runs through what has arrived before much faster than
 * through the rest, and counts it as moved; so this is told as comparing, and the transfer as begun
 * when the first byte moves that was not there.
 */
final class UploadTransit implements Transit {
  /**
   * Bytes that rsync has given away, but that may not have arrived: ssh holds two mebibytes, the
   * system some more.
   */
  static final long UNDERWAY = 4L << 20;

  private static final long PAUSE = Duration.ofSeconds(5).toNanos();

  private final long total;
  private final Skipped skipping;
  private final RsyncManner manner;
  private final Throttle news;
  private final StallWatchdog watchdog;
  private final TransferJournal journal;
  private final LongSupplier nanos;

  private boolean found;
  private boolean moved;
  private boolean started;
  private boolean goneOn;
  private boolean allSent;

  /** Of the files that have ended, in bytes. */
  private long before;

  /** How much of the present file the other side has, about; and up to where it was compared. */
  private long far;

  private long compared;

  /** Of all files, in bytes: found on the other side; gone through. */
  private long matched;

  private long skipped;

  private long passed;
  private long toldAt;

  /**
   * Follows an upload in this manner.
   *
   * @param total in bytes
   * @param skipping finds out what rsync passes over
   * @param known whether the journal knows already that this manner will do
   */
  UploadTransit(
      long total,
      Skipped skipping,
      RsyncManner manner,
      boolean known,
      Throttle news,
      StallWatchdog watchdog,
      TransferJournal journal,
      LongSupplier nanos) {
    this.total = total;
    this.skipping = skipping;
    this.manner = manner;
    this.found = known;
    this.news = news;
    this.watchdog = watchdog;
    this.journal = journal;
    this.nanos = nanos;
  }

  /** How many bytes went over the line; what was there already is left out. */
  long sent() {
    return Math.max(0, passed - matched);
  }

  @Override
  public boolean moved() {
    return moved;
  }

  @Override
  public void line(String line) {
    Optional<ProgressLine> progress = ProgressLine.of(line);
    if (progress.isPresent()) {
      passed(progress.get());
    } else {
      DeltaLine.of(line).ifPresent(this::compared);
    }
  }

  private void compared(DeltaLine line) {
    watchdog.moved();
    if (line instanceof DeltaLine.Far there) {
      far = there.bytes();
      compared = 0;
      checking(0);
    } else if (line instanceof DeltaLine.Described described) {
      checking(described.until() / 2);
    } else if (line instanceof DeltaLine.Match match) {
      matched += match.length();
      compared = match.from() + match.length();
      passed = Math.max(passed, before + compared);
      works();
      checking((far + Math.min(far, compared)) / 2);
    }
  }

  /** Each byte is looked at twice: there, then here. */
  private void checking(long bytes) {
    if (!started && far > 0) {
      news.checking(bytes, far);
    }
  }

  private void passed(ProgressLine progress) {
    if (progress.bytes() > passed) {
      watchdog.moved();
      passed = progress.bytes();
      works();
    }
    if (progress.endsFile()) {
      skip(skipping.at(progress));
    }
    // rsync tells the end twice; after the first time only its word is waited for.
    if (!allSent && (passed > before + compared || progress.endsAll())) {
      start();
      news.moved(skipped + passed);
      perhapsReached();
    }
    if (progress.endsFile()) {
      before = passed;
      compared = 0;
      far = 0;
    }
    if (progress.endsAll() && !allSent) {
      allSent = true;
      watchdog.allSent();
      news.allSent();
    }
  }

  /** What was passed over was there before: that moves the beginning. */
  private void skip(long bytes) {
    if (bytes > skipped) {
      skipped = bytes;
      started = false;
    }
  }

  private void start() {
    if (!started) {
      started = true;
      long already = skipped + matched;
      if (already > 0 && !goneOn) {
        goneOn = true;
        journal.goingOn(already);
      }
      news.started(total, already);
      reached();
    }
  }

  private void works() {
    moved = true;
    if (!found) {
      found = true;
      journal.mannerFound(manner);
    }
  }

  private void perhapsReached() {
    if (nanos.getAsLong() - toldAt >= PAUSE) {
      reached();
    }
  }

  private void reached() {
    if (Manners.keeps(manner)) {
      toldAt = nanos.getAsLong();
      journal.reached(Checkpoint.uncompared(skipped + Math.max(matched, passed - UNDERWAY)));
    }
  }

  @Override
  public void end() {
    if (started) {
      reached();
    }
  }

  /** All has arrived for certain. */
  void arrived() {
    if (!allSent) {
      start();
      news.moved(total);
    }
    if (Manners.keeps(manner)) {
      journal.reached(Checkpoint.uncompared(total));
    }
  }
}
