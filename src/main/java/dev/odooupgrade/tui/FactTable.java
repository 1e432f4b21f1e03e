package dev.odooupgrade.tui;

import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.tui.kit.Canvas;
import dev.odooupgrade.tui.kit.Line;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.Fact;
import java.util.ArrayList;
import java.util.List;

/** Lays facts out as names and values; a long value goes on below itself and is never cut. */
final class FactTable {

  private static final int GAP = 2;

  private FactTable() {}

  /** The lines of each fact. */
  static List<List<Line>> lines(Canvas canvas, List<Fact> facts, int width) {
    int longest = facts.stream().mapToInt(fact -> canvas.columns(fact.name())).max().orElse(0);
    int names = Math.min(longest, width / 2 - GAP);
    return facts.stream().map(fact -> lines(canvas, fact, names, width)).toList();
  }

  /** The lines of all facts, one fact below the other. */
  static List<Line> all(Canvas canvas, List<Fact> facts, int width) {
    return lines(canvas, facts, width).stream().flatMap(List::stream).toList();
  }

  private static List<Line> lines(Canvas canvas, Fact fact, int names, int width) {
    String name = canvas.clip(fact.name(), names);
    List<Line> lines = new ArrayList<>();
    for (Line value :
        WrappedText.wrap(
            canvas, fact.value(), WrappedText.role(fact.tone()), width - names - GAP)) {
      String before = DisplayWidth.padRight(lines.isEmpty() ? name : "", names + GAP);
      lines.add(Line.of(before, Role.MUTED).and(value));
    }
    return lines;
  }
}
