package dev.odooupgrade.tui.terminal;

/** What a piece of text is on the screen; the {@link Theme} decides how that looks. */
public enum Role {
  PLAIN,
  TITLE,
  /** Less important than its surroundings. */
  MUTED,
  STRONG,
  /** Where the keys go; always marked by a character as well. */
  FOCUS,
  /** Words that were looked for. */
  HIT,
  /** A field without the focus. */
  FIELD,
  /** The name of a key in the key line. */
  KEY,
  ERROR,
  /** Insecure, or not the real platform. */
  WARNING,
  SUCCESS,
  /** The done part of a bar. */
  BAR
}
