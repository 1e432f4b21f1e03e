package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.RsyncManner;
import dev.odooupgrade.transfer.StallWatchdog;
import dev.odooupgrade.transfer.Throttle;
import dev.odooupgrade.transfer.TransferJournal;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Follows a download. What was here before, rsync compares first and counts as moved; so the
 * transfer is told as begun when more has come than that.
 */
final class DownloadTransit implements Transit {
  private static final long PAUSE = Duration.ofSeconds(5).toNanos();

  private final long total;
  private final RsyncManner manner;
  private final Set<String> doubtful;
  private final long already;
  private final LongSupplier here;
  private final Throttle news;
  private final StallWatchdog watchdog;
  private final TransferJournal journal;
  private final LongSupplier nanos;

  private boolean found;
  private boolean moved;
  private boolean started;
  private boolean allCame;
  private boolean anyFile;
  private volatile long passed;
  private long toldAt;

  /**
   * Follows a download in this manner.
   *
   * @param total in bytes; -1 when nobody knows
   * @param known whether the journal knows already that this manner will do
   * @param doubtful names of files of which there may be a part here
   * @param already how many bytes the folder holds
   * @param here tells how many it holds by then
   */
  DownloadTransit(
      long total,
      RsyncManner manner,
      boolean known,
      Set<String> doubtful,
      long already,
      LongSupplier here,
      Throttle news,
      StallWatchdog watchdog,
      TransferJournal journal,
      LongSupplier nanos) {
    this.total = total;
    this.manner = manner;
    this.found = known;
    this.doubtful = new HashSet<>(doubtful);
    this.already = already;
    this.here = here;
    this.news = news;
    this.watchdog = watchdog;
    this.journal = journal;
    this.nanos = nanos;
  }

  /** Tells that what is here is compared first. */
  void begin() {
    if (already > 0) {
      news.checking(0, already);
    }
  }

  @Override
  public boolean moved() {
    return moved;
  }

  /** Whether what is here is being compared, which may take a while without a word. */
  boolean isComparing() {
    return already > 0 && passed == 0;
  }

  /** Whether the other side has any of the files. */
  boolean hasAnyFile() {
    return anyFile;
  }

  /** Which of the files that were doubted have not come, though all is well on the other side. */
  Set<String> notCome() {
    return Set.copyOf(doubtful);
  }

  @Override
  public void line(String line) {
    if (line.startsWith(RsyncArguments.CAME)) {
      doubtful.remove(line.substring(RsyncArguments.CAME.length()));
    } else {
      ProgressLine.of(line).ifPresent(this::passed);
    }
  }

  private void passed(ProgressLine progress) {
    anyFile |= progress.files().orElse(0) > 0 || progress.bytes() > 0;
    if (progress.bytes() > passed) {
      watchdog.moved();
      passed = progress.bytes();
      works();
      if (passed > already) {
        start();
        news.moved(passed);
      } else if (!started) {
        news.checking(passed, already);
      }
      perhapsKept();
    }
    if (progress.endsAll() && started && !allCame) {
      allCame = true;
      watchdog.allSent();
      news.allSent();
    }
  }

  private void start() {
    if (!started) {
      started = true;
      if (already > 0) {
        journal.goingOn(already);
      }
      news.started(total, already);
    }
  }

  private void works() {
    moved = true;
    if (!found) {
      found = true;
      journal.mannerFound(manner);
    }
  }

  private void perhapsKept() {
    if (nanos.getAsLong() - toldAt >= PAUSE) {
      kept(Math.max(already, passed));
    }
  }

  private void kept(long bytes) {
    if (Manners.keeps(manner)) {
      toldAt = nanos.getAsLong();
      journal.kept(bytes);
    }
  }

  @Override
  public void end() {
    kept(here.getAsLong());
  }

  /** All has come for certain. */
  void arrived() {
    start();
    long all = here.getAsLong();
    news.moved(all);
    journal.kept(all);
  }
}
