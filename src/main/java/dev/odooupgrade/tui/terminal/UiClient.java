package dev.odooupgrade.tui.terminal;

import dev.odooupgrade.ui.Key;

/** What a {@link UiLoop} drives; every method is called on the UI thread. */
public interface UiClient {

  void key(Key key);

  /** The terminal is gone; the loop ends after this call. */
  void hungUp();

  /**
   * Which screen is shown now. A value that is not equal to the one before means another screen: it
   * is painted, and Enter keys pressed before the user could see it are dropped.
   */
  Object screen();

  /** Something else has written on the screen: all of it must be sent anew. */
  void redraw();

  /** Prepares the frame of what is shown now; nobody sees it yet. */
  void draw();

  /** Sends the frame that was drawn last to the terminal. */
  void show();
}
