package dev.odooupgrade.tui.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is sent to a terminal besides text: for somebody who looks elsewhere, or for the eye. */
public enum Signal {
  BELL("the bell, when an upgrade or a transfer ends"),
  TITLE("the title of the window or tab: what is going on"),
  OSC9("a desktop notification, as iTerm2 began it"),
  OSC777("a desktop notification with a title, as rxvt-unicode began it"),
  TASKBAR("progress in the taskbar or tab (OSC 9;4)"),
  LINKS("addresses that can be opened with a click, also where they take several rows (OSC 8)"),
  SYNC("each frame at once, without flicker (mode 2026)");

  private final String meaning;

  Signal(String meaning) {
    this.meaning = meaning;
  }

  /** Its name, as people type it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String meaning() {
    return meaning;
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Signal::word).toList();
  }

  static Optional<Signal> named(String word) {
    return Arrays.stream(values()).filter(signal -> signal.word().equals(word)).findFirst();
  }
}
