package dev.odooupgrade.tui.kit;

import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.tui.terminal.Role;

/** A piece of text on one line that looks alike, made harmless. */
public record Span(String text, Role role) {

  /** Cleans the text, wherever it came from. */
  public Span {
    text = SafeText.clean(text);
  }
}
