package dev.odooupgrade.domain;

/**
 * How much of a file had safely moved at some moment, and what it held, so that a later try can
 * tell whether it still is the same file.
 *
 * @param bytes from the file's beginning
 * @param crc32c the CRC-32C (RFC 3720, appendix B.4) of these bytes
 */
public record Checkpoint(long bytes, long crc32c) {
  /** Nothing has moved. */
  public static final Checkpoint START = new Checkpoint(0, 0);
}
