package dev.odooupgrade.tui;

import dev.odooupgrade.text.Columns;
import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.tui.kit.Canvas;
import dev.odooupgrade.tui.kit.Line;
import dev.odooupgrade.tui.kit.ListPainter;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.ChoiceModel.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Paints things to pick from, their details in a column of their own. What the selected one has to
 * say beyond the right edge stands in full below the list.
 */
final class ChoicePainter {

  private static final int GAP = 2;

  /** The rows kept below the list for the whole of a choice. */
  private static final int WHOLE = 2;

  private static final int MARKER = 2;
  private static final int SCROLL_SIGNS = 2;

  private final Canvas canvas;
  private final List<Choice> choices;
  private final int selected;
  private final boolean focused;
  private final int texts;
  private final int details;
  private final List<Line> footer;

  /** {@code focused} says whether the list has the keys for itself, and no field beside it. */
  ChoicePainter(Canvas canvas, Optional<ChoiceModel> model, boolean focused) {
    this.canvas = canvas;
    this.focused = focused;
    choices = model.map(ChoiceModel::choices).orElse(List.of());
    selected = model.map(ChoiceModel::selected).orElse(-1);
    int text = longest(choices.stream().map(Choice::text).toList());
    int detail = longest(choices.stream().map(Choice::detail).toList());
    List<Integer> widths =
        Columns.fit(
            List.of(text, detail), canvas.width() - MARKER - SCROLL_SIGNS - (detail > 0 ? GAP : 0));
    texts = widths.get(0);
    details = widths.get(1);
    footer = footer(model);
  }

  int size() {
    return choices.size();
  }

  /** The lines below the list. */
  List<Line> footer() {
    return footer;
  }

  /** Paints the list on that many rows and returns the row after it. */
  int paint(int y, int rows) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      Line line = line(choices.get(i));
      lines.add(i == selected && !focused ? line.as(Role.STRONG) : line);
    }
    if (rows > 0) {
      ListPainter.paint(canvas.area(0, y, canvas.width(), rows), lines, selected, focused);
    }
    return y + Math.max(0, rows);
  }

  private List<Line> footer(Optional<ChoiceModel> model) {
    List<Line> lines = new ArrayList<>();
    int rows = choices.stream().mapToInt(choice -> whole(choice).size()).max().orElse(0);
    if (selected >= 0 && selected < choices.size()) {
      lines.addAll(whole(choices.get(selected)));
    }
    while (lines.size() < Math.min(rows, WHOLE)) {
      lines.add(Line.of("")); // keeps the list from jumping while the marker moves
    }
    String words = model.map(ChoiceModel::footer).orElse("");
    if (!words.isEmpty()) {
      lines.addAll(WrappedText.wrap(canvas, words, Role.MUTED, canvas.width()));
    }
    return lines;
  }

  /** The whole of a choice that has no room in its row; nothing of any other. */
  private List<Line> whole(Choice choice) {
    if (canvas.columns(choice.text()) <= texts && canvas.columns(choice.detail()) <= details) {
      return List.of();
    }
    String words = (" ".repeat(MARKER) + choice.text() + "  " + choice.detail()).stripTrailing();
    return WrappedText.wrap(canvas, words, Role.STRONG, canvas.width());
  }

  private Line line(Choice choice) {
    String text = DisplayWidth.padRight(canvas.clip(choice.text(), texts), texts);
    Line line = Line.of(text);
    return choice.detail().isEmpty()
        ? line
        : line.and(" ".repeat(GAP), Role.PLAIN)
            .and(canvas.clip(choice.detail(), details), Role.MUTED);
  }

  private int longest(List<String> all) {
    return all.stream().mapToInt(canvas::columns).max().orElse(0);
  }
}
