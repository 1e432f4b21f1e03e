package dev.odooupgrade.ui;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing the user did on the keyboard, free of any toolkit.
 *
 * <p>Each key has a stable name, its {@code toString()}, because bindings are data: {@code a},
 * {@code ?}, {@code space}, {@code enter}, {@code ctrl-c}, {@code alt-b}, {@code shift-tab}, {@code
 * ctrl-left}, {@code f1}. {@link #parse} reads that name back.
 */
public sealed interface Key {

  record Named(KeyName name, boolean ctrl, boolean alt, boolean shift) implements Key {
    /** Whether another key is held down beside it. */
    public boolean isModified() {
      return ctrl || alt || shift;
    }

    @Override
    public String toString() {
      return prefix("ctrl-", "alt-", "shift-") + name.word();
    }

    @Override
    public String label() {
      return prefix("Ctrl-", "Alt-", "Shift-") + name.label();
    }

    private String prefix(String forCtrl, String forAlt, String forShift) {
      return (ctrl ? forCtrl : "") + (alt ? forAlt : "") + (shift ? forShift : "");
    }
  }

  /** A character typed as text: one whole code point, never half a surrogate pair. */
  record Typed(String text) implements Key {
    @Override
    public String toString() {
      return text.equals(" ") ? SPACE : text;
    }

    @Override
    public String label() {
      return text.equals(" ") ? "Space" : text;
    }
  }

  /** A letter (small), space or one of {@code \ ] ^ _}, with Ctrl. */
  record Ctrl(char letter) implements Key {
    @Override
    public String toString() {
      return "ctrl-" + (letter == ' ' ? SPACE : letter);
    }

    @Override
    public String label() {
      return "Ctrl-" + (letter == ' ' ? "Space" : Character.toUpperCase(letter));
    }
  }

  /** A character with Alt; capital letters are those with Shift. */
  record Alt(char letter) implements Key {
    @Override
    public String toString() {
      return "alt-" + (letter == ' ' ? SPACE : letter);
    }

    @Override
    public String label() {
      return "Alt-" + (letter == ' ' ? "Space" : letter);
    }
  }

  /** A text put in by the terminal at once; its line breaks are {@code \n} and press nothing. */
  record Paste(String text) implements Key {
    /** Without the text, which may be a secret. */
    @Override
    public String toString() {
      return "paste";
    }

    @Override
    public String label() {
      return "paste";
    }
  }

  String SPACE = "space";

  /** How the key is called on the screen: {@code Ctrl-C}, {@code Esc}, {@code n}. */
  String label();

  /** Whether this is that key with nothing held down beside it. */
  default boolean is(KeyName wanted) {
    return equals(of(wanted));
  }

  /** The named key alone. */
  static Key of(KeyName name) {
    return new Named(name, false, false, false);
  }

  /**
   * Reads the name of a key.
   *
   * @throws IllegalArgumentException when no key has that name; a paste has none
   */
  static Key parse(String name) {
    boolean ctrl = false;
    boolean alt = false;
    boolean shift = false;
    String rest = name;
    for (boolean more = true; more; ) {
      String small = rest.toLowerCase(Locale.ROOT);
      if (small.startsWith("ctrl-") && rest.length() > 5) {
        ctrl = true;
        rest = rest.substring(5);
      } else if (small.startsWith("alt-") && rest.length() > 4) {
        alt = true;
        rest = rest.substring(4);
      } else if (small.startsWith("shift-") && rest.length() > 6) {
        shift = true;
        rest = rest.substring(6);
      } else {
        more = false;
      }
    }
    Optional<KeyName> word = KeyName.ofWord(rest);
    if (word.isPresent()) {
      return new Named(word.get(), ctrl, alt, shift);
    }
    String text = rest.equalsIgnoreCase(SPACE) ? " " : rest;
    if (text.isEmpty() || shift || (ctrl && alt) || text.codePointCount(0, text.length()) != 1) {
      throw new IllegalArgumentException("no key is called '" + name + "'");
    }
    if (!ctrl && !alt) {
      return new Typed(text);
    }
    if (text.length() != 1) {
      throw new IllegalArgumentException("no key is called '" + name + "'");
    }
    return ctrl ? new Ctrl(Character.toLowerCase(text.charAt(0))) : new Alt(text.charAt(0));
  }
}
