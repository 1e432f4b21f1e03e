package dev.odooupgrade.transfer;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file with a private key in it, as ssh reads it.
 *
 * @param text all of it, one character a byte
 */
public record PrivateKeyFile(Path file, Secret text) {
  /** An RSA key of 16384 bits, the longest that ssh-keygen makes, takes 13 KiB. */
  private static final int LARGEST = 64 << 10;

  /**
   * Reads it.
   *
   * @throws TroubleException when it cannot be read, or holds no private key
   */
  public static PrivateKeyFile read(Path file) throws TroubleException {
    String text;
    try (InputStream in = Files.newInputStream(file)) {
      text = new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new TroubleException(KeyTroubles.unreadable(file, Files.exists(file)), e);
    }
    if (!KeyFileLook.isPrivateKey(text)) {
      throw new TroubleException(KeyTroubles.noKeyInside(file));
    }
    return new PrivateKeyFile(file, Secret.of(text));
  }

  /** Whether a passphrase locks it. */
  public boolean isLocked() {
    return KeyFileLook.isLocked(text.reveal());
  }
}
