package dev.odooupgrade.ui.page;

import dev.odooupgrade.ui.Binding;
import java.util.List;

/** What keys do on every page that shows a long text. */
public final class ReadingKeys {
  /** Asks for words. */
  public static final Binding SEARCH =
      Binding.of(
          "reading.search", "/", "search", "Asks for words, and goes to the next line with them.");

  /** Goes on with the same words. */
  public static final Binding NEXT =
      Binding.of("reading.next", "n", "next", "Goes to the next line with these words.");

  /** Goes back with the same words. */
  public static final Binding PREVIOUS =
      Binding.of("reading.previous", "N", "previous", "Goes to the line before with these words.");

  /** Moving about. */
  public static final List<Binding> MOVING =
      List.of(
          Binding.of("reading.up", "up", "", "One line up."),
          Binding.of("reading.down", "down", "", "One line down."),
          Binding.of("reading.page-up", "pgup", "", "Ten lines up."),
          Binding.of("reading.page-down", "pgdn", "", "Ten lines down."),
          Binding.of("reading.top", "home", "", "To the first line."),
          Binding.of("reading.bottom", "end", "", "To the last line."));

  private ReadingKeys() {}

  /** The binding as it is while these words are looked for, or none yet. */
  public static Binding asItIs(Binding binding, String words) {
    boolean wantsWords = binding.equals(NEXT) || binding.equals(PREVIOUS);
    return wantsWords && words.isEmpty()
        ? binding.blocked("nothing was searched for yet; / does")
        : binding;
  }

  /** What is said when words are nowhere further on. */
  public static String notFound(String words) {
    return "No further line holds '" + words + "'.";
  }
}
