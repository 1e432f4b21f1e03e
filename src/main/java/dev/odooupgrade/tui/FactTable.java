package dev.odooupgrade.tui;

import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.tui.kit.Canvas;
import dev.odooupgrade.tui.kit.Line;
import dev.odooupgrade.tui.kit.TextPainter;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays facts out as names and values; a long value goes on below itself and is never cut. An
 * address or a path that would be broken stands below its name, where it can be selected.
 */
final class FactTable {

  private static final int GAP = 2;

  private FactTable() {}

  /** The lines of each fact. */
  static List<List<Line>> lines(Canvas canvas, List<Fact> facts, int width) {
    int longest = facts.stream().mapToInt(fact -> canvas.columns(fact.name())).max().orElse(0);
    int names = Math.min(longest, width / 2 - GAP);
    return facts.stream().map(fact -> lines(canvas, fact, names, width)).toList();
  }

  /** Paints all of them; where they do not fit, those from the first on, and the way to more. */
  static void paint(Canvas canvas, List<List<Line>> facts, int firstFact) {
    List<Line> all = facts.stream().flatMap(List::stream).toList();
    if (all.size() <= canvas.height()) {
      TextPainter.paint(canvas, 0, all);
      return;
    }
    int rows = canvas.height() - 1;
    int first = Math.max(0, Math.min(firstFact, facts.size() - 1));
    int from = (int) facts.subList(0, first).stream().mapToLong(List::size).sum();
    int to = Math.min(all.size(), from + rows);
    TextPainter.paint(canvas, 0, all.subList(from, to));
    List<String> signs = new ArrayList<>();
    if (from > 0) {
      signs.add("more above, PgUp");
    }
    if (to < all.size()) {
      signs.add("more below, PgDn");
    }
    canvas.textBefore(canvas.width(), rows, String.join("   ", signs), Role.STRONG);
  }

  private static boolean isAddress(String value) {
    return value.startsWith("/") || (value.contains("://") && !value.contains(" "));
  }

  private static List<Line> lines(Canvas canvas, Fact fact, int names, int width) {
    String name = canvas.clip(fact.name(), names);
    List<Line> lines = new ArrayList<>();
    if (isAddress(fact.value()) && canvas.columns(fact.value()) > width - names - GAP) {
      lines.add(Line.of(name, Role.MUTED));
      lines.addAll(WrappedText.wrap(canvas, fact.value(), WrappedText.role(fact.tone()), width));
      return lines;
    }
    for (Line value :
        WrappedText.wrap(
            canvas, fact.value(), WrappedText.role(fact.tone()), width - names - GAP)) {
      String before = DisplayWidth.padRight(lines.isEmpty() ? name : "", names + GAP);
      lines.add(Line.of(before, Role.MUTED).and(value));
    }
    return lines;
  }
}
