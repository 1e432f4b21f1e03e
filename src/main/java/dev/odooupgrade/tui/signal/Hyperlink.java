package dev.odooupgrade.tui.signal;

import java.util.regex.Pattern;

/**
 * A piece of an address as it stands on the screen, which leads to the whole of it.
 *
 * @param column where it begins, counted from zero
 * @param row counted from zero
 * @param looks what it looks like: the numbers of SGR, with semicolons between
 */
public record Hyperlink(int column, int row, String looks, String text, String address) {
  /** What a terminal can open, and nothing that could end a sequence. */
  private static final Pattern ADDRESS = Pattern.compile("https?://[!-:<-~]{1,2000}");

  /** Whether a text is an address that can be linked to. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }
}
