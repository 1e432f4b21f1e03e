package dev.odooupgrade.domain.transfer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The public key by which an SSH server is known again.
 *
 * @param type such as {@code ecdsa-sha2-nistp256}
 * @param base64 the key itself, as it stands in a {@code known_hosts} file
 */
public record HostKey(String type, String base64) {

  /** The short form people compare, as {@code ssh-keygen -l} writes it: {@code SHA256:...}. */
  public String fingerprint() {
    try {
      byte[] key = Base64.getDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
