package dev.odooupgrade.tui.kit;

import dev.odooupgrade.text.DisplayWidth;

/**
 * One piece of the key line: a key and what it does, or with an empty key only words.
 *
 * @param key how the key is called, {@code Enter}
 * @param words what it does, {@code accept}
 */
public record Hint(String key, String words) {

  /** The columns it takes. */
  int width() {
    return DisplayWidth.of(text());
  }

  /** Key and words as one text. */
  String text() {
    return key.isEmpty() ? words : key + " " + words;
  }
}
