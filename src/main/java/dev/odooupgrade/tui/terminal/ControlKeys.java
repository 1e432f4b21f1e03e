package dev.odooupgrade.tui.terminal;

import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.KeyName;

/** The keys behind single control characters. */
final class ControlKeys {

  private ControlKeys() {}

  /** The key of a control character from 0 to 31, Escape excepted, or of 127. */
  static Key of(int c) {
    return switch (c) {
      case '\r', '\n' -> Key.of(KeyName.ENTER);
      case '\t' -> Key.of(KeyName.TAB);
      case '\b', 0x7F -> Key.of(KeyName.BACKSPACE);
      case 0 -> new Key.Ctrl(' ');
      default -> new Key.Ctrl(c < 0x1B ? (char) ('a' + c - 1) : (char) (c + 0x40));
    };
  }
}
