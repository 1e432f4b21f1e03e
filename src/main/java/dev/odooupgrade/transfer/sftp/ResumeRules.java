package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.domain.transfer.Checkpoint;
import java.util.Optional;

/** Decides what becomes of the bytes that are on the other side already: a pure matter of sizes. */
final class ResumeRules {
  /** What is read back at least, in bytes, before a transfer resumes after it. */
  static final long LEAST_READ_BACK = 64 * 1024;

  private ResumeRules() {}

  /**
   * Whether what is there may be the file's beginning, if it turns out to be equal.
   *
   * @param remote bytes that are there
   * @param size of the file, in bytes
   * @param checkpoint what an earlier try sent for certain; without one, nobody knows of what the
   *     bytes are that are there
   */
  static boolean mayBeBeginning(long remote, long size, Optional<Checkpoint> checkpoint) {
    long certain = checkpoint.map(Checkpoint::bytes).orElse(0L);
    return certain > 0 && certain <= remote && remote <= size;
  }

  /**
   * How many of the last bytes are read back and compared: all that may have been unconfirmed when
   * the earlier try broke, for a server may have written these out of order.
   *
   * @param unconfirmed how many bytes may be sent without having been confirmed
   */
  static long readBack(long remote, Checkpoint checkpoint, long unconfirmed) {
    long unsure = Math.min(remote - checkpoint.bytes(), unconfirmed);
    return Math.min(remote, Math.max(unsure, LEAST_READ_BACK));
  }
}
