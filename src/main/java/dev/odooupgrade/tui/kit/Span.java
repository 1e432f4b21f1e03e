package dev.odooupgrade.tui.kit;

import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.tui.terminal.Role;

/**
 * A piece of text on one line that looks alike, made harmless.
 *
 * @param action what a click on it does; empty for nothing
 */
public record Span(String text, Role role, String action) {

  /** Cleans the text, wherever it came from. */
  public Span {
    text = SafeText.clean(text);
  }

  Span(String text, Role role) {
    this(text, role, "");
  }
}
