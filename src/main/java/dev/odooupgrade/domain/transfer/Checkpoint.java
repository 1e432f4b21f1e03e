package dev.odooupgrade.domain.transfer;

import java.util.OptionalLong;

/**
 * How much of a file had been transferred safely at some moment, and its checksum, by which a later
 * try can tell whether it still is the same file.
 *
 * @param bytes from the file's beginning
 * @param crc32c the CRC-32C (RFC 3720, appendix B.4) of these bytes; empty where the program that
 *     moves them compares both sides by itself
 */
public record Checkpoint(long bytes, OptionalLong crc32c) {
  public static final Checkpoint START = new Checkpoint(0, 0);

  /** So many bytes, of which the checksum is known. */
  public Checkpoint(long bytes, long crc32c) {
    this(bytes, OptionalLong.of(crc32c));
  }

  /** So many bytes, which the program that moves them compares by itself. */
  public static Checkpoint uncompared(long bytes) {
    return new Checkpoint(bytes, OptionalLong.empty());
  }
}
