package dev.odooupgrade.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What is looked for in the bytes of files. */
public final class Bytes {

  private Bytes() {}

  /**
   * Whether a mark stands at a place.
   *
   * @param mark one character a byte
   */
  public static boolean has(byte[] bytes, int at, String mark) {
    byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= at + wanted.length
        && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
