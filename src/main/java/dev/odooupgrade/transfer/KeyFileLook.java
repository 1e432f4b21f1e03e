package dev.odooupgrade.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tells from a private key's text whether a passphrase locks it. */
final class KeyFileLook {
  private static final String BEGIN = "-----BEGIN OPENSSH PRIVATE KEY-----";
  private static final String MAGIC = "openssh-key-v1\0";

  private KeyFileLook() {}

  /** Whether it is a private key at all. */
  static boolean isPrivateKey(String text) {
    return text.contains("PRIVATE KEY-----");
  }

  /** Whether it is locked, in one of the forms that ssh reads (PROTOCOL.key; RFC 1421, 5958). */
  static boolean isLocked(String text) {
    return text.contains("ENCRYPTED") || (text.contains(BEGIN) && !hasNoCipher(text));
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
    } catch (IllegalArgumentException | java.nio.BufferUnderflowException notAsDescribed) {
      return true; // ssh itself shall say what is wrong with it
    } catch (NegativeArraySizeException notAsDescribed) {
      return true;
    }
  }
}
