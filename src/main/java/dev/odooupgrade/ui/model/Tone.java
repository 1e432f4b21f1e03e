package dev.odooupgrade.ui.model;

/** How a piece of text is meant; the words say it too, colour only repeats it. */
public enum Tone {
  PLAIN,
  GOOD,
  BAD,
  QUIET,
  STRONG
}
