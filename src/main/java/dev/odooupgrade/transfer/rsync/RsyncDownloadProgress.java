package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.rsync.output.ProgressLine;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Follows a download. What was here before, rsync compares first and counts as moved; so the
 * transfer is shown as begun when more has come than that.
 */
final class RsyncDownloadProgress extends RsyncProgress {
  private static final long TOTAL_UNKNOWN = -1;

  /** As fast as a slow disk can be read, in bytes a second: 20 MiB. */
  private static final long SLOW_DISK = 20L << 20;

  private static final long NANOS = 1_000_000_000L;

  private final Set<String> doubtful;
  private final Set<String> skipped = new HashSet<>();
  private final long already;
  private final LongSupplier here;
  private final long quietUntil;

  private boolean started;
  private boolean anyFile;
  private volatile long passed;

  /**
   * Follows a download.
   *
   * @param doubtful names of files of which there may be a part here
   * @param here how many bytes the folder has by then
   */
  RsyncDownloadProgress(
      ActiveTransfer transfer,
      ResumeMode mode,
      boolean known,
      Set<String> doubtful,
      LongSupplier here) {
    super(transfer, mode, known);
    this.doubtful = new HashSet<>(doubtful);
    this.already = here.getAsLong();
    this.here = here;
    this.quietUntil = transfer.nanos().getAsLong() + already / SLOW_DISK * NANOS;
    if (already > 0) {
      transfer.checking(0, already);
    }
  }

  /** While rsync reads what is here; a dead connection is found out by ssh meanwhile. */
  @Override
  boolean isQuiet() {
    return already > 0 && passed == 0 && quietUntil - transfer.nanos().getAsLong() > 0;
  }

  boolean hasAnyFile() {
    return anyFile;
  }

  /** Which of the files that were doubted have not come, though all is well on the other side. */
  Set<String> notCome() {
    return Set.copyOf(doubtful);
  }

  /** What the other side has that is no file and no folder: it was not fetched. */
  Set<String> skipped() {
    return Set.copyOf(skipped);
  }

  @Override
  void line(String line) {
    // rsync's two processes write at once: this one may stand behind the other's progress.
    int skips = line.indexOf(RsyncArguments.SKIPPED);
    if (line.startsWith(RsyncArguments.CAME)) {
      doubtful.remove(line.substring(RsyncArguments.CAME.length()));
    } else if (skips >= 0) {
      String name = line.substring(skips + RsyncArguments.SKIPPED.length());
      skipped.add(name.replaceAll("^\"|\"$", ""));
    } else {
      ProgressLine.of(line).ifPresent(this::passed);
    }
  }

  private void passed(ProgressLine progress) {
    anyFile |= progress.files().orElse(0) > 0 || progress.bytes() > 0;
    if (progress.bytes() > passed) {
      passed = progress.bytes();
      transfer.stillMoving();
      works();
      if (passed > already) {
        start();
        transfer.moved(passed);
      } else if (!started) {
        transfer.checking(passed, already);
      }
      perhapsKeep(Math.max(already, passed));
    }
    if (progress.endsAll() && started) {
      allMoved();
    }
  }

  private void start() {
    if (!started) {
      started = true;
      begin(TOTAL_UNKNOWN, already);
    }
  }

  @Override
  void write(long bytes) {
    transfer.journal().kept(bytes);
  }

  @Override
  void end() {
    long all = here.getAsLong();
    if (started) {
      // rsync tells it once a second, and what came after that not at all when it breaks.
      transfer.moved(all);
    }
    keep(all);
  }

  void arrived() {
    start();
    long all = here.getAsLong();
    transfer.moved(all);
    write(all);
  }
}
