package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.rsync.output.DeltaLine;
import dev.odooupgrade.transfer.rsync.output.ProgressLine;
import dev.odooupgrade.transfer.rsync.output.Skipped;
import java.util.Optional;

/**
 * Follows an upload. After a break rsync runs through what has arrived before much faster than
 * through the rest, and counts it as moved; so this is shown as comparing, and the transfer as
 * begun when the first byte moves that was not there.
 */
final class RsyncUploadProgress extends RsyncProgress implements DeltaLine.Listener {
  /**
   * Bytes that rsync has given away, but that may not have arrived: ssh holds two mebibytes, the
   * system some more.
   */
  static final long UNDERWAY = 4L << 20;

  private final long total;
  private final Skipped skipping;

  private boolean started;

  /** Of the files that have ended, in bytes. */
  private long before;

  /** How much of the present file the other side has, about; and up to where it was compared. */
  private long remote;

  private long compared;

  /** Of all files, in bytes: found on the other side; passed over; gone through. */
  private long matched;

  private long skipped;

  private long passed;

  /**
   * Follows an upload.
   *
   * @param total in bytes
   * @param skipping finds out what rsync passes over
   */
  RsyncUploadProgress(
      ActiveTransfer transfer, ResumeMode mode, boolean known, long total, Skipped skipping) {
    super(transfer, mode, known);
    this.total = total;
    this.skipping = skipping;
  }

  /** How many bytes went over the network; what was there already is not counted. */
  long sent() {
    return Math.max(0, passed - matched);
  }

  @Override
  void line(String line) {
    Optional<ProgressLine> progress = ProgressLine.of(line);
    if (progress.isPresent()) {
      passed(progress.get());
    } else {
      DeltaLine.read(line, this);
    }
  }

  @Override
  public void remoteFile(long bytes) {
    transfer.stillMoving();
    remote = bytes;
    compared = 0;
    checking(0);
  }

  @Override
  public void described(long until) {
    transfer.stillMoving();
    checking(until / 2);
  }

  @Override
  public void match(long from, long length) {
    transfer.stillMoving();
    matched += length;
    compared = from + length;
    passed = Math.max(passed, before + compared);
    works();
    checking((remote + Math.min(remote, compared)) / 2);
  }

  /** Each byte is looked at twice: there, then here. */
  private void checking(long bytes) {
    if (!started && remote > 0) {
      transfer.checking(bytes, remote);
    }
  }

  private void passed(ProgressLine progress) {
    if (progress.bytes() > passed) {
      transfer.stillMoving();
      passed = progress.bytes();
      works();
    }
    if (progress.endsFile()) {
      skip(skipping.at(progress));
    }
    if (!haveAllMoved() && (passed > before + compared || progress.endsAll())) {
      start();
      transfer.moved(skipped + passed);
      perhapsKeep(arrivedSoFar());
    }
    if (progress.endsFile()) {
      before = passed;
      compared = 0;
      remote = 0;
    }
    if (progress.endsAll()) {
      allMoved();
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
      begin(total, skipped + matched);
      keep(arrivedSoFar());
    }
  }

  private long arrivedSoFar() {
    return skipped + Math.max(matched, passed - UNDERWAY);
  }

  @Override
  void write(long bytes) {
    transfer.journal().reached(Checkpoint.uncompared(bytes));
  }

  @Override
  void end() {
    if (started) {
      keep(arrivedSoFar());
    }
  }

  void arrived() {
    if (!haveAllMoved()) {
      start();
      transfer.moved(total);
    }
    keep(total);
  }
}
