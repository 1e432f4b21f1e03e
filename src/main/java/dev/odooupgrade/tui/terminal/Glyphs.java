package dev.odooupgrade.tui.terminal;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The characters that lines and marks are drawn with, and what a text may hold beside them.
 *
 * @param ascii whether a text may hold ASCII alone
 * @param horizontal the piece of a horizontal rule, one column
 * @param vertical the piece of a vertical rule, one column
 * @param cut what ends a text that was cut
 * @param moreAbove says that a list goes on above, one column
 * @param moreBelow says that a list goes on below, one column
 */
public record Glyphs(
    boolean ascii,
    String horizontal,
    String vertical,
    String cut,
    String moreAbove,
    String moreBelow) {

  public static final Glyphs UNICODE = new Glyphs(false, "─", "│", "…", "↑", "↓");
  public static final Glyphs ASCII = new Glyphs(true, "-", "|", "...", "^", "v");

  /** A character, and what stands for it; then the next one. */
  private static final String LIKENESSES =
      "… ... → -> ← <- ↑ ^ ↓ v × x · - • * – - — - ─ - │ | ┌ + ┐ + └ + ┘ + ‘ ' ’ ' “ \" ” \" ✓ ok ≈"
          + " ~";

  private static final Map<Integer, String> IN_ASCII = likenesses(LIKENESSES.split(" "));

  /** The text as this terminal can show it; what it cannot becomes a likeness or {@code ?}. */
  public String fit(String text) {
    if (!ascii || text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    return text.codePoints()
        .mapToObj(c -> IN_ASCII.getOrDefault(c, c < 0x80 ? Character.toString(c) : "?"))
        .collect(Collectors.joining());
  }

  private static Map<Integer, String> likenesses(String... pairs) {
    Map<Integer, String> all = new HashMap<>(Map.of(0xA0, " "));
    for (int i = 0; i < pairs.length; i += 2) {
      all.put(pairs[i].codePointAt(0), pairs[i + 1]);
    }
    return Map.copyOf(all);
  }
}
