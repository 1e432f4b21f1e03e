package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.Conversation;
import dev.odooupgrade.ui.Shell;
import dev.odooupgrade.ui.View;
import java.util.concurrent.Executor;

/** Makes the conversation that is led in plain lines. */
@FunctionalInterface
public interface Opening {

  /**
   * The conversation; nothing is begun yet.
   *
   * @param shell what it can ask of the terminal
   * @param view where it shows its pages
   * @param uiThread runs things on the UI thread, from whatever thread they come
   */
  Conversation open(Shell shell, View view, Executor uiThread);
}
