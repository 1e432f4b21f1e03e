package dev.odooupgrade.tui.kit;

import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.tui.terminal.Role;

/**
 * A piece of text on one line that looks alike, made harmless.
 *
 * @param action what a click on it does; empty for nothing
 * @param link the address that it leads to, of which it may be a piece; empty where it is no link
 */
public record Span(String text, Role role, String action, String link) {
  public Span(String text, Role role) {
    this(text, role, "", "");
  }

  /** Cleans the text, wherever it came from. */
  public Span {
    text = SafeText.clean(text);
  }

  /** A piece that does something when it is clicked. */
  static Span doing(String text, Role role, String action) {
    return new Span(text, role, action, "");
  }

  Span leadingTo(String address) {
    return new Span(text, role, action, address);
  }

  Span as(Role other) {
    return new Span(text, other, action, link);
  }
}
