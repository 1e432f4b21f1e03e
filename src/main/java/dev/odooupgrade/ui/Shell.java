package dev.odooupgrade.ui;

import java.nio.file.Path;
import java.util.List;

/** What a page can ask of whatever it is shown in. */
public interface Shell {

  /** Hands a text to the terminal's clipboard; whether it took it cannot be known. */
  void copy(String text);

  /** Tells somebody who may be looking elsewhere, in a few words of foreign text. */
  void alert(String words);

  /** Whether another program can have the terminal for a while, for {@link #read}. */
  boolean canLend();

  /**
   * Shows a file, which must be harmless to a terminal, in the program that the person reads with;
   * returns when they leave it, and tells whether it could be shown.
   */
  boolean read(Path file);

  /**
   * Ends the program.
   *
   * @param exitMessage lines to leave on the normal screen
   */
  void quit(ConversationEnding ending, List<String> exitMessage);
}
