package dev.odooupgrade.tui.terminal;

import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.KeyName;
import java.util.Optional;

/** The keys behind single characters. */
final class TextKeys {

  private TextKeys() {}

  /** The key of one code point; empty for one that no keyboard should send (C1, broken UTF-8). */
  static Optional<Key> of(String text, boolean alt) {
    int c = text.codePointAt(0);
    if (c < 0x20 || c == 0x7F) {
      return Optional.of(alt ? withAlt(control(c)) : control(c));
    }
    if (Character.getType(c) == Character.CONTROL || text.indexOf('\uFFFD') >= 0) {
      return Optional.empty();
    }
    if (!alt) {
      return Optional.of(new Key.Typed(text));
    }
    return text.length() == 1 ? Optional.of(new Key.Alt(text.charAt(0))) : Optional.empty();
  }

  /** The same key with Alt held down, if it has a name. */
  static Key withAlt(Key key) {
    return key instanceof Key.Named named
        ? new Key.Named(named.name(), named.ctrl(), true, named.shift())
        : key;
  }

  private static Key control(int c) {
    return switch (c) {
      case '\r', '\n' -> Key.of(KeyName.ENTER);
      case '\t' -> Key.of(KeyName.TAB);
      case '\b', 0x7F -> Key.of(KeyName.BACKSPACE);
      case 0 -> new Key.Ctrl(' ');
      default -> new Key.Ctrl(c < 0x1B ? (char) ('a' + c - 1) : (char) (c + 0x40));
    };
  }
}
