package dev.odooupgrade.tui.kit;

import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.tui.terminal.Role;
import java.util.List;

/**
 * The frame of every screen: title line, rule, body, rule, message line, key line.
 *
 * @param title where the user is
 * @param right what stands at the right end of the title line: the platform
 * @param warning a word that must not be overlooked, such as {@code SANDBOX}; empty for none
 * @param message what the message line says
 * @param hints what the key line says
 */
public record Frame(String title, String right, String warning, Message message, List<Hint> hints) {

  /** How a message is meant. */
  public enum Tone {
    INFO,
    SUCCESS,
    ERROR
  }

  /** What the message line says; an error begins with the word, so that it needs no colour. */
  public record Message(String text, Tone tone) {

    /** An empty message line. */
    public static final Message NONE = new Message("", Tone.INFO);
  }

  private static final int ROWS_BELOW = 3;
  private static final int ROWS_ABOVE = 2;
  private static final int MARGIN = 2;

  /** Paints the frame and returns its body, with a margin at both sides. */
  public Canvas paint(Canvas canvas) {
    int height = canvas.height();
    paintTitle(canvas);
    canvas.rule(1);
    canvas.rule(height - ROWS_BELOW);
    paintMessage(canvas, height - 2);
    KeyLine.paint(canvas, height - 1, hints);
    return canvas.area(
        MARGIN, ROWS_ABOVE, canvas.width() - 2 * MARGIN, height - ROWS_ABOVE - ROWS_BELOW);
  }

  /** The warning is never cut; the platform gives way to it, and the title to both. */
  private void paintTitle(Canvas canvas) {
    int end = canvas.width() - 1;
    int roomForRight = Math.max(0, end - DisplayWidth.of(warning) - 20);
    end =
        canvas.area(0, 0, end, 1).textBefore(end, 0, clip(canvas, right, roomForRight), Role.PLAIN);
    if (!warning.isEmpty()) {
      end = canvas.textBefore(end - 2, 0, " " + warning + " ", Role.WARNING);
    }
    canvas.area(0, 0, end - 1, 1).text(1, 0, title, Role.TITLE);
  }

  private static String clip(Canvas canvas, String text, int columns) {
    return DisplayWidth.clip(canvas.fit(text), columns, canvas.glyphs().cut());
  }

  private void paintMessage(Canvas canvas, int y) {
    switch (message.tone()) {
      case INFO -> canvas.text(1, y, message.text());
      case SUCCESS -> canvas.text(1, y, message.text(), Role.SUCCESS);
      case ERROR -> {
        int used = canvas.text(1, y, "Error: ", Role.ERROR);
        canvas.text(1 + used, y, message.text(), Role.ERROR);
      }
    }
  }
}
