package dev.odooupgrade.tui;

import dev.odooupgrade.tui.kit.Canvas;
import dev.odooupgrade.tui.kit.Frame;
import dev.odooupgrade.tui.kit.Line;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.LongTextBody;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.model.StatusBody;
import dev.odooupgrade.ui.model.StepBody;
import dev.odooupgrade.ui.model.TextBody;
import dev.odooupgrade.ui.model.TransferBody;
import java.util.List;

/** Paints a whole screen: frame, body, message, keys, and the dialog before them. */
public final class PageView {

  /** Rows of a message; an error gets what it needs, for it must be read to its end. */
  private static final int MESSAGE_ROWS = 2;

  private static final int ERROR_ROWS = 8;
  private static final int ERROR_ROWS_AT_LEAST = 5;

  /** Rows that an error leaves to everything else. */
  private static final int OTHER_ROWS = 16;

  private PageView() {}

  public static void paint(PageModel page, Canvas canvas) {
    boolean open = page.overlay().isEmpty();
    Canvas body =
        new Frame(
                page.header(),
                message(canvas, page.message()),
                open ? page.keys() : List.of()) // the dialog shows the keys that work now
            .paint(canvas);
    page.body().accept(new BodyPainter(body, open));
    page.overlay()
        .ifPresent(
            overlay -> {
              canvas.coverClicks();
              OverlayView.paint(body, overlay);
            });
  }

  /** {@code focused} says whether the keys go to the body. */
  private record BodyPainter(Canvas canvas, boolean focused) implements Body.Visitor {
    @Override
    public void home(HomeBody home) {
      HomeView.paint(canvas, home, focused);
    }

    @Override
    public void step(StepBody step) {
      StepView.paint(canvas, step, focused);
    }

    @Override
    public void transfer(TransferBody transfer) {
      TransferView.paint(canvas, transfer);
    }

    @Override
    public void status(StatusBody status) {
      StatusView.paint(canvas, status);
    }

    @Override
    public void lines(LongTextBody lines) {
      LinesView.paint(canvas, lines, focused);
    }

    @Override
    public void text(TextBody text) {
      TextView.paint(canvas, text, focused);
    }
  }

  /** An error begins with the word, so that it needs no colour. */
  private static List<Line> message(Canvas canvas, Message message) {
    int width = canvas.width() - 2;
    int mostOfError =
        Math.max(ERROR_ROWS_AT_LEAST, Math.min(ERROR_ROWS, canvas.height() - OTHER_ROWS));
    return switch (message.kind()) {
      case NONE -> List.of();
      case INFO -> fitting(canvas, message.text(), Role.PLAIN, MESSAGE_ROWS, width);
      case BUSY -> fitting(canvas, message.text(), Role.STRONG, MESSAGE_ROWS, width);
      case ERROR -> fitting(canvas, "Error: " + message.text(), Role.ERROR, mostOfError, width);
    };
  }

  private static List<Line> fitting(Canvas canvas, String text, Role role, int rows, int width) {
    return WrappedText.atMost(canvas, WrappedText.wrap(canvas, text, role, width), rows, width);
  }
}
