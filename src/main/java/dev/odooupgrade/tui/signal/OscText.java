package dev.odooupgrade.tui.signal;

import dev.odooupgrade.text.SafeText;
import java.nio.charset.StandardCharsets;

/** Sequences with a text in them (operating system commands), which no text can end early. */
final class OscText {
  /** Longer ones are cut by those who show them, or by the terminal. */
  static final int LONGEST = 200;

  private static final String ST = "\033\\";

  /** Ends a sequence where a terminal looks at bytes and not at characters. */
  private static final byte C1_ST = (byte) 0x9C;

  private OscText() {}

  static String title(String words) {
    return "\033]2;" + harmless(words) + ST;
  }

  static String osc9(String words) {
    return "\033]9;" + harmless(words) + ST;
  }

  static String osc777(String title, String words) {
    return "\033]777;notify;" + harmless(title) + ";" + harmless(words) + ST;
  }

  /**
   * The piece of an address once more, in its place, as a link (OSC 8). Pieces of one address have
   * the same id, so that a terminal takes them for one.
   */
  static String link(Hyperlink link) {
    return "\033[%d;%dH\033[0;%sm\033]8;id=%08x;%s%s%s\033]8;;%s"
        .formatted(
            link.row() + 1,
            link.column() + 1,
            link.looks(),
            link.address().hashCode(),
            link.address(),
            ST,
            link.text(),
            ST);
  }

  /** Progress in the taskbar, as ConEmu began it: a state, and per cent where it has some. */
  static String progress(TaskProgress progress) {
    return "\033]9;4;" + progress.state().number() + ";" + progress.percent() + ST;
  }

  /**
   * Nothing that commands, and no semicolon: it separates the parts of one, and behind a number it
   * would make a command of ConEmu's of a message.
   */
  private static String harmless(String foreign) {
    return SafeText.clean(foreign)
        .codePoints()
        .limit(LONGEST)
        .map(c -> c == ';' ? ',' : hasTerminator(c) ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean hasTerminator(int codePoint) {
    for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
      if (b == C1_ST) {
        return true;
      }
    }
    return false;
  }
}
