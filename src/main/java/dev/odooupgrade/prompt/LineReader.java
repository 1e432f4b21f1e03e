package dev.odooupgrade.prompt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Reads typed lines, of which none can fill the memory. */
final class LineReader {

  /** As much as a field of the wizard holds. */
  static final int LONGEST = 4096;

  private final BufferedReader in;

  LineReader(Reader in) {
    this.in = new BufferedReader(in);
  }

  /**
   * One line.
   *
   * @param text at most {@link #LONGEST} characters of it
   * @param length how many there were
   */
  record Line(String text, long length) {
    private static final Line END = new Line("", -1);

    boolean isEnd() {
      return length < 0;
    }

    /** Whether some of it was left out. */
    boolean isTooLong() {
      return length > LONGEST;
    }
  }

  /** The next line, or the end; an input that cannot be read any more has ended. */
  Line next() {
    StringBuilder text = new StringBuilder();
    long length = 0;
    try {
      int c = in.read();
      if (c < 0) {
        return Line.END;
      }
      for (; c >= 0 && c != '\n'; c = in.read()) {
        if (++length <= LONGEST) {
          text.append((char) c);
        }
      }
    } catch (IOException gone) {
      return Line.END;
    }
    int last = text.length() - 1;
    if (last >= 0 && text.charAt(last) == '\r') {
      return new Line(text.substring(0, last), length - 1);
    }
    return new Line(text.toString(), length);
  }
}
