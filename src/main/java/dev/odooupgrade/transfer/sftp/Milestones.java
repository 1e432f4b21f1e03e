package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.transfer.TransferJournal;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Writes down how far an upload has come: the first piece at once, so that a later try knows whose
 * bytes it finds, then every few seconds, and at the end whatever that is.
 */
final class Milestones {
  private static final long PAUSE = Duration.ofSeconds(5).toNanos();

  private final TransferJournal journal;
  private final LongSupplier nanos;

  private Checkpoint last = Checkpoint.START;
  private Checkpoint told = Checkpoint.START;
  private long toldAt;

  Milestones(TransferJournal journal, LongSupplier nanos) {
    this.journal = journal;
    this.nanos = nanos;
  }

  /** It begins after what has been compared, or starts over. */
  void begin(Checkpoint at) {
    last = at;
    tell();
  }

  /** So much has arrived for certain. */
  void passed(long bytes, long crc32c) {
    last = new Checkpoint(bytes, crc32c);
    if (told.bytes() == 0 || nanos.getAsLong() - toldAt >= PAUSE) {
      tell();
    }
  }

  /** It is over, for now or for good. */
  void end() {
    if (!last.equals(told)) {
      tell();
    }
  }

  private void tell() {
    told = last;
    toldAt = nanos.getAsLong();
    journal.reached(last);
  }
}
