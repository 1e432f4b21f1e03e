package dev.odooupgrade.tui.kit;

import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.FieldModel;
import java.util.stream.Collectors;

/**
 * Paints a field for one line of text: {@code [text____]}. With the focus it is reversed, marked
 * with {@code >} before it, and holds the cursor. A text that is too long is shown around the
 * caret; {@code <} and {@code >} inside say that it goes on.
 */
public final class FieldPainter {

  /** The columns beside the text: mark and brackets. */
  private static final int BESIDE = 3;

  private FieldPainter() {}

  /**
   * Paints the field on row {@code y}, {@code width} columns from {@code x} on, mark included.
   *
   * @param field whose text is shown as it is; a secret must come masked
   * @param focused whether the keys go to this field
   */
  public static void paint(
      Canvas canvas, int x, int y, int width, FieldModel field, boolean focused) {
    int room = Math.max(1, width - BESIDE);
    int caret = Math.max(0, Math.min(field.caret(), field.text().length()));
    String before = oneForOne(canvas, field.text().substring(0, caret));
    String after = oneForOne(canvas, field.text().substring(caret));
    Window window = Window.of(before, after, room);
    Role role = focused ? Role.FOCUS : Role.FIELD;
    canvas.text(x, y, focused ? ">" : " ", focused ? Role.STRONG : Role.PLAIN);
    canvas.text(x + 1, y, "[");
    canvas.text(x + 2, y, window.shown(), role);
    canvas.text(x + 2 + room, y, "]");
    if (focused) {
      canvas.cursor(x + 2 + window.caretColumn(), y);
    }
  }

  /** Harmless text in which each character takes the place of one, so that the caret stays true. */
  private static String oneForOne(Canvas canvas, String text) {
    return SafeText.clean(text)
        .codePoints()
        .mapToObj(c -> canvas.fit(Character.toString(c)))
        .map(one -> one.length() == 1 ? one : "?")
        .collect(Collectors.joining());
  }

  /** The part of a text that is seen through a field. */
  record Window(String shown, int caretColumn) {

    static Window of(String before, String after, int room) {
      String left = before;
      boolean cutLeft = DisplayWidth.of(before) >= room;
      if (cutLeft) { // the caret stands in the last column, and the first one holds the sign
        while (DisplayWidth.of(left) > Math.max(0, room - 2)) {
          left = left.substring(1);
        }
        left = room > 1 ? "<" + left : "";
      }
      int caretColumn = DisplayWidth.of(left);
      String text = left + after;
      if (DisplayWidth.of(text) > room) {
        String clipped = DisplayWidth.clip(text, room - 1);
        // The sign gives way to the caret when both want the last column.
        text = caretColumn < room - 1 ? clipped + ">" : DisplayWidth.clip(text, room);
      }
      String filled = text + "_".repeat(Math.max(0, room - DisplayWidth.of(text)));
      return new Window(filled, caretColumn);
    }
  }
}
