package dev.odooupgrade.ui;

/** How a conversation ended. */
public enum ConversationEnding {
  DONE,
  /** By Ctrl-C. */
  INTERRUPTED,
  /** The terminal went away, and nobody is there any more. */
  HUNG_UP
}
