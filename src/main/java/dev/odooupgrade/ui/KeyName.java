package dev.odooupgrade.ui;

import java.util.Locale;
import java.util.Optional;

/** The keys that have a name instead of a letter. */
public enum KeyName {
  ENTER("enter", "Enter"),
  ESCAPE("esc", "Esc"),
  TAB("tab", "Tab"),
  BACKSPACE("backspace", "Backspace"),
  DELETE("del", "Del"),
  INSERT("ins", "Ins"),
  UP("up", "Up"),
  DOWN("down", "Down"),
  LEFT("left", "Left"),
  RIGHT("right", "Right"),
  HOME("home", "Home"),
  END("end", "End"),
  PAGE_UP("pgup", "PgUp"),
  PAGE_DOWN("pgdn", "PgDn"),
  F1("f1", "F1"),
  F2("f2", "F2"),
  F3("f3", "F3"),
  F4("f4", "F4"),
  F5("f5", "F5"),
  F6("f6", "F6"),
  F7("f7", "F7"),
  F8("f8", "F8"),
  F9("f9", "F9"),
  F10("f10", "F10"),
  F11("f11", "F11"),
  F12("f12", "F12");

  private final String word;
  private final String label;

  KeyName(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** The word in {@link Key#parse}, small letters; it stays the same for ever. */
  public String word() {
    return word;
  }

  /** How the key is called on the screen. */
  public String label() {
    return label;
  }

  /** The key of that {@link #word()}, in any case; empty when there is none. */
  public static Optional<KeyName> ofWord(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    for (KeyName name : values()) {
      if (name.word.equals(small)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }
}
