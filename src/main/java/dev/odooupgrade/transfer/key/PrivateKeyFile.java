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
import java.util.Optional;

/**
 * A file with a private key in it, as ssh reads it.
 *
 * @param text all of it, one character a byte, in lines as Unix ends them
 */
public record PrivateKeyFile(Path file, Secret text) {
  private static final String BEGIN = "BEGIN OPENSSH PRIVATE KEY";
  private static final String END = "END OPENSSH PRIVATE KEY";
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
    if (text.contains("---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----")) {
      throw new TroubleException(KeyTroubles.sshCom(file));
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
    return all.contains("ENCRYPTED")
        || inside(all).filter(key -> !key.cipher().equals("none")).isPresent();
  }

  /**
   * Its public half, as a line of {@code authorized_keys} begins; ssh's own form does not lock that
   * with the rest. Empty for every other form.
   */
  public Optional<String> publicKey() {
    return inside(text.reveal()).map(Inside::publicKey);
  }

  /**
   * Whether it is ssh's own form with anything but one key inside: ssh writes and reads no such.
   */
  public static boolean isStrange(Secret text) {
    return text.reveal().contains(BEGIN) && inside(text.reveal()).isEmpty();
  }

  /** What anybody can read of the one key inside ssh's own form; empty for everything else. */
  private static Optional<Inside> inside(String text) {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      return Optional.empty();
    }
    String base64 = text.substring(begin + BEGIN.length(), end).replaceAll("[\\s-]", "");
    try {
      ByteBuffer inside = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
      inside.position(MAGIC.length());
      String cipher = string(inside);
      string(inside); // how the key of the cipher is made
      string(inside); // of what it is made
      return inside.getInt() == 1
          ? Optional.of(new Inside(cipher, line(bytes(inside))))
          : Optional.empty();
    } catch (IllegalArgumentException
        | BufferUnderflowException
        | NegativeArraySizeException notAsDescribed) {
      return Optional.empty();
    }
  }

  private static String line(byte[] key) {
    return string(ByteBuffer.wrap(key)) + " " + Base64.getEncoder().encodeToString(key);
  }

  private static String string(ByteBuffer inside) {
    return new String(bytes(inside), StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(ByteBuffer inside) {
    byte[] bytes = new byte[Math.min(inside.getInt(), inside.remaining())];
    inside.get(bytes);
    return bytes;
  }

  /** What locks the private half, and the public half. */
  private record Inside(String cipher, String publicKey) {}
}
