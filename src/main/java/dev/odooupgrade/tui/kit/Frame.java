package dev.odooupgrade.tui.kit;

import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.Header;
import dev.odooupgrade.ui.model.KeyHint;
import java.util.List;

/**
 * The frame of every screen: title line, rule, body, rule, message line, key line.
 *
 * @param message the lines of the message; one row is kept for it while there is none
 */
public record Frame(Header header, List<Line> message, List<KeyHint> hints) {

  /** The rule and the key line. */
  private static final int ROWS_BELOW = 2;

  private static final int ROWS_ABOVE = 2;
  private static final int MARGIN = 2;

  public Frame {
    message = List.copyOf(message);
    hints = List.copyOf(hints);
  }

  /** Paints the frame and returns its body, with a margin at both sides. */
  public Canvas paint(Canvas canvas) {
    int height = canvas.height();
    int below = ROWS_BELOW + Math.max(1, message.size());
    paintTitle(canvas);
    canvas.rule(1);
    canvas.rule(height - below);
    TextPainter.paint(canvas.from(1, height - below + 1), 0, message);
    KeyLine.paint(canvas, height - 1, hints);
    return canvas.area(
        MARGIN, ROWS_ABOVE, canvas.width() - 2 * MARGIN, height - ROWS_ABOVE - below);
  }

  /** The warning is never cut; the platform gives way to it, and the title to both. */
  private void paintTitle(Canvas canvas) {
    int end = canvas.width() - 1;
    String warning = header.warning().orElse("");
    int roomForPlatform = Math.max(0, end - DisplayWidth.of(warning) - 20);
    String platform = canvas.clip(header.platform(), roomForPlatform);
    end = canvas.area(0, 0, end, 1).textBefore(end, 0, platform, Role.PLAIN);
    if (!warning.isEmpty()) {
      end = canvas.textBefore(end - 2, 0, " " + warning + " ", Role.WARNING);
    }
    canvas.area(0, 0, end - 1, 1).text(1, 0, header.title(), Role.TITLE);
  }
}
