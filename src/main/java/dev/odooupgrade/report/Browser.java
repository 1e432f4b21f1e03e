package dev.odooupgrade.report;

import java.nio.file.Path;

/** Shows pages of this machine as they are meant to look, outside the terminal. */
@FunctionalInterface
public interface Browser {

  enum Answer {
    /** It is shown, as far as we know. */
    SHOWN("Opening it in your browser."),
    /** There is nothing to show it on, such as over ssh. */
    NO_DISPLAY("There is no display to open a browser on."),
    /** Nothing is installed that would open it. */
    NO_PROGRAM("No program to open a browser was found (xdg-open, open)."),
    /** The program that should open it could not, or would not. */
    FAILED("The browser could not be opened.");

    private final String sentence;

    Answer(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  /**
   * Opens a page. It may take some seconds, and blocks the thread that calls it.
   *
   * @param page a file of this machine, absolute
   */
  Answer open(Path page);
}
