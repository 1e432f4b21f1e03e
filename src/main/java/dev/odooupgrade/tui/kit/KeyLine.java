package dev.odooupgrade.tui.kit;

import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.ui.model.KeyHint;
import java.util.ArrayList;
import java.util.List;

/**
 * The last line of the frame: which keys do what. Hints that do not fit are left out from the end,
 * and {@code ? more} says that the {@code ?} screen has them.
 */
final class KeyLine {

  private static final int GAP = 2;
  private static final String HELP_KEY = "?";

  private KeyLine() {}

  /** Paints the hints that fit on row {@code y}, one column in from the left. */
  static void paint(Canvas canvas, int y, List<KeyHint> hints) {
    int x = 1;
    for (KeyHint hint : layout(hints, canvas.width() - 2)) {
      x += canvas.line(x, y, Line.of(hint)) + GAP;
    }
  }

  /** All hints, or those that fit together with {@code ? more}. */
  static List<KeyHint> layout(List<KeyHint> hints, int width) {
    if (width(hints) <= width) {
      return hints;
    }
    List<KeyHint> fitting = new ArrayList<>(hints);
    String help = hints.stream().filter(KeyLine::isHelp).map(KeyHint::id).findFirst().orElse("");
    fitting.removeIf(KeyLine::isHelp);
    fitting.add(new KeyHint(help, HELP_KEY, "more"));
    while (fitting.size() > 1 && width(fitting) > width) {
      fitting.remove(fitting.size() - 2);
    }
    return List.copyOf(fitting);
  }

  private static boolean isHelp(KeyHint hint) {
    return hint.key().equals(HELP_KEY);
  }

  private static int width(List<KeyHint> hints) {
    int gaps = GAP * Math.max(0, hints.size() - 1);
    return gaps + hints.stream().mapToInt(KeyLine::width).sum();
  }

  private static int width(KeyHint hint) {
    return DisplayWidth.of(hint.key().isEmpty() ? hint.words() : hint.key() + " " + hint.words());
  }
}
