package dev.odooupgrade.dump;

/**
 * How much of a file is read.
 *
 * @param text how many bytes of SQL are read for what they say
 * @param whole the size up to which a file is read to its end
 */
public record ProofDepth(long text, long whole) {
  /** A dump that somebody waits to send: about a second. */
  public static final ProofDepth BEFORE_SENDING = new ProofDepth(32L << 20, 32L << 20);

  /** A file that has just arrived, and lies in the memory of the system: a few seconds. */
  public static final ProofDepth ON_ARRIVAL = new ProofDepth(1L << 20, 1L << 30);

  private static final int MOST_PACKED = 64;
  private static final long MOST_UNPACKED = 16L << 30;

  /** Where a file unpacks to more than any dump would, the rest is left alone. */
  long unpacked() {
    return Math.min(whole * MOST_PACKED, MOST_UNPACKED);
  }
}
