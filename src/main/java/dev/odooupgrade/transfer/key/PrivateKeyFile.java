package dev.odooupgrade.transfer.key;

import dev.odooupgrade.disk.OwnerOnly;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * A file with a private key in it, as ssh reads it.
 *
 * @param text all of it, one character a byte, in lines as Unix ends them
 */
public record PrivateKeyFile(Path file, Secret text) {
  private static final String BEGIN = "-----BEGIN OPENSSH PRIVATE KEY-----";
  private static final String MAGIC = "openssh-key-v1\0";

  /** An RSA key of 16384 bits, the longest that ssh-keygen makes, takes 13 KiB. */
  private static final int LARGEST = 64 << 10;

  /** The permissions of the group and of others. */
  private static final int OTHERS = 077;

  /**
   * Reads it.
   *
   * @throws TroubleException when it cannot be read, or holds no private key that ssh knows
   */
  public static PrivateKeyFile read(Path file) throws TroubleException {
    String text;
    try (InputStream in = Files.newInputStream(file)) {
      text = new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new TroubleException(KeyTroubles.unreadable(file, Files.exists(file)), e);
    }
    if (text.contains("PuTTY-User-Key-File-")) {
      throw new TroubleException(KeyTroubles.putty(file));
    }
    if (!text.contains("PRIVATE KEY-----")) {
      throw new TroubleException(KeyTroubles.noKeyInside(file));
    }
    return new PrivateKeyFile(file, Secret.of(text.replaceAll("\r\n?", "\n")));
  }

  /** Makes sure that nobody else may read it, or else ssh would not. */
  public void requirePrivate() throws TroubleException {
    try {
      if (OwnerOnly.isKnown(file) && ((int) Files.getAttribute(file, "unix:mode") & OTHERS) != 0) {
        throw new TroubleException(KeyTroubles.openToOthers(file));
      }
    } catch (IOException e) {
      throw new TroubleException(KeyTroubles.unreadable(file, Files.exists(file)), e);
    }
  }

  /** Whether a passphrase locks it in a form that Java does not read. */
  public boolean isLockedPkcs8() {
    return text.reveal().contains("-----BEGIN ENCRYPTED PRIVATE KEY-----");
  }

  /** Whether a passphrase locks it, in one of ssh's forms (PROTOCOL.key; RFC 1421, 5958). */
  public boolean isLocked() {
    String all = text.reveal();
    return all.contains("ENCRYPTED") || (all.contains(BEGIN) && !hasNoCipher(all));
  }

  private static boolean hasNoCipher(String text) {
    String from = text.substring(text.indexOf(BEGIN) + BEGIN.length());
    String base64 = from.substring(0, Math.max(0, from.indexOf("-----"))).replaceAll("\\s", "");
    try {
      ByteBuffer inside = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
      inside.position(MAGIC.length());
      byte[] cipher = new byte[Math.min(inside.getInt(), inside.remaining())];
      inside.get(cipher);
      return "none".equals(new String(cipher, StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException
        | BufferUnderflowException
        | NegativeArraySizeException notAsDescribed) {
      return true; // so no passphrase will open it
    }
  }
}
