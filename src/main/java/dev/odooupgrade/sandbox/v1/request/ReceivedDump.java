package dev.odooupgrade.sandbox.v1.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A dump that has arrived whole, for looking at it.
 *
 * @param filename the name the order gave it
 * @param file where the sandbox keeps it
 */
public record ReceivedDump(int requestId, String filename, Path file, long bytes) {
  /**
   * The SHA-256 of the kept bytes in lower-case hexadecimal, computed now: receiving stays fast.
   *
   * @throws IOException if the kept file cannot be read
   */
  public String sha256() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every JDK has SHA-256", impossible);
    }
  }
}
