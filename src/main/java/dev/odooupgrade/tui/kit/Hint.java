package dev.odooupgrade.tui.kit;

import dev.odooupgrade.text.DisplayWidth;

/** One piece of the key line: a key and what it does, or with an empty key only words. */
public record Hint(String key, String words) {

  /** The columns it takes. */
  int width() {
    return DisplayWidth.of(text());
  }

  String text() {
    return key.isEmpty() ? words : key + " " + words;
  }
}
