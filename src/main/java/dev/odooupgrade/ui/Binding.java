package dev.odooupgrade.ui;

import java.util.Optional;

/**
 * What a shortcut does on one page at the moment.
 *
 * @param words what it does in a word or two; empty keeps it off the key line
 * @param whyNot why it does nothing at the moment; empty while it works
 */
public record Binding(Shortcut shortcut, String words, Runnable action, Optional<String> whyNot) {

  public Binding saying(String otherWords) {
    return new Binding(shortcut, otherWords, action, whyNot);
  }

  public Binding blockedIf(boolean blocked, String because) {
    return blocked && whyNot.isEmpty()
        ? new Binding(shortcut, words, action, Optional.of(because))
        : this;
  }
}
