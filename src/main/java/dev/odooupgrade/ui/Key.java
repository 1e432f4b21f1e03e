package dev.odooupgrade.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing the user did on the keyboard or with the mouse, free of any toolkit.
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
      return label().toLowerCase(Locale.ROOT);
    }

    @Override
    public String label() {
      return (ctrl ? "Ctrl-" : "") + (alt ? "Alt-" : "") + (shift ? "Shift-" : "") + name.label();
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
      return label().toLowerCase(Locale.ROOT);
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

  /** Something done with the mouse, on a cell of the screen counted from 0; no binding names it. */
  record Mouse(Gesture gesture, int column, int row) implements Key {
    /** What was done: the left button pressed, or the wheel turned by one notch. */
    public enum Gesture {
      CLICK,
      WHEEL_UP,
      WHEEL_DOWN
    }

    @Override
    public String toString() {
      return label();
    }

    @Override
    public String label() {
      return gesture.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  String SPACE = "space";

  /** What is held down, then the key itself. */
  Pattern NAME =
      Pattern.compile("((?:ctrl-|alt-|shift-)*)(.+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no key is called '" + name + "'");
    }
    String held = parts.group(1).toLowerCase(Locale.ROOT);
    boolean ctrl = held.contains("ctrl");
    boolean alt = held.contains("alt");
    boolean shift = held.contains("shift");
    Optional<KeyName> named = KeyName.labelled(parts.group(2));
    if (named.isPresent()) {
      return new Named(named.get(), ctrl, alt, shift);
    }
    String text = parts.group(2).equalsIgnoreCase(SPACE) ? " " : parts.group(2);
    int size = ctrl || alt ? text.length() : text.codePointCount(0, text.length());
    if (size != 1 || shift || (ctrl && alt)) {
      throw new IllegalArgumentException("no key is called '" + name + "'");
    }
    char letter = text.charAt(0);
    return ctrl ? new Ctrl(Character.toLowerCase(letter)) : alt ? new Alt(letter) : new Typed(text);
  }
}
