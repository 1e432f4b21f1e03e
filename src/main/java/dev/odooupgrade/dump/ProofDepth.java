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

  /** A file that moves, or has just arrived, and lies in the memory of the system: all of it. */
  public static final ProofDepth IN_PASSING = new ProofDepth(1L << 20, Long.MAX_VALUE);

  private static final int MOST_PACKED = 64;
  private static final long SMALL = 256L << 20;

  /** Whether anyone still asks which Odoo a dump is from: not once it moves, or has arrived. */
  boolean findsVersion() {
    return !equals(IN_PASSING);
  }

  /** Where a file unpacks to more than any dump would, the rest is left alone. */
  long unpacked(long size) {
    return Math.min(whole, Math.max(size, SMALL)) * MOST_PACKED;
  }
}
