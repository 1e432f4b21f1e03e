package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.transfer.TransferJournal;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Writes down how far an upload has come: the first piece at once, so that a later try knows whose
 * bytes it finds, then every few seconds, and at the end whatever that is.
 */
final class CheckpointWriter {
  private static final long PAUSE = Duration.ofSeconds(5).toNanos();

  private final TransferJournal journal;
  private final LongSupplier nanos;

  private Checkpoint last = Checkpoint.START;
  private Checkpoint saved = Checkpoint.START;
  private long savedAt;

  CheckpointWriter(TransferJournal journal, LongSupplier nanos) {
    this.journal = journal;
    this.nanos = nanos;
  }

  /** It begins after what has been compared, or starts over. */
  void begin(Checkpoint at) {
    last = at;
    save();
  }

  /** So much has arrived for certain. */
  void passed(long bytes, long crc32c) {
    last = new Checkpoint(bytes, crc32c);
    if (saved.bytes() == 0 || nanos.getAsLong() - savedAt >= PAUSE) {
      save();
    }
  }

  /** It is over, for now or for good. */
  void end() {
    if (!last.equals(saved)) {
      save();
    }
  }

  private void save() {
    saved = last;
    savedAt = nanos.getAsLong();
    journal.reached(last);
  }
}
