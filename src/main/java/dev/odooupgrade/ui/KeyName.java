package dev.odooupgrade.ui;

import java.util.Arrays;
import java.util.Optional;

/** The keys that have a name instead of a letter. */
public enum KeyName {
  ENTER("Enter"),
  ESCAPE("Esc"),
  TAB("Tab"),
  BACKSPACE("Backspace"),
  DELETE("Del"),
  INSERT("Ins"),
  UP("Up"),
  DOWN("Down"),
  LEFT("Left"),
  RIGHT("Right"),
  HOME("Home"),
  END("End"),
  PAGE_UP("PgUp"),
  PAGE_DOWN("PgDn"),
  F1("F1"),
  F2("F2"),
  F3("F3"),
  F4("F4"),
  F5("F5"),
  F6("F6"),
  F7("F7"),
  F8("F8"),
  F9("F9"),
  F10("F10"),
  F11("F11"),
  F12("F12");

  private final String label;

  KeyName(String label) {
    this.label = label;
  }

  /** How the key is called on the screen; {@link Key#parse} reads it in any case. */
  public String label() {
    return label;
  }

  /** The key of that label, in any case; empty when there is none. */
  public static Optional<KeyName> labelled(String label) {
    return Arrays.stream(values()).filter(name -> name.label.equalsIgnoreCase(label)).findFirst();
  }
}
