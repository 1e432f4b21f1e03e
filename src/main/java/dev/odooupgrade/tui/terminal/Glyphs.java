package dev.odooupgrade.tui.terminal;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The characters that lines and marks are drawn with, and what a text may hold beside them. */
public enum Glyphs {
  UNICODE("─", "│", "…", "↑", "↓"),
  ASCII("-", "|", "...", "^", "v");

  /** A character, and what stands for it; then the next one. */
  private static final String LIKENESSES =
      "… ... → -> ← <- ↑ ^ ↓ v × x · - • * – - — - ─ - │ | ┌ + ┐ + └ + ┘ + ‘ ' ’ ' “ \" ” \" ✓ ok ≈"
          + " ~";

  private static final Map<Integer, String> IN_ASCII = likenesses(LIKENESSES.split(" "));

  private final String horizontal;
  private final String vertical;
  private final String cut;
  private final String moreAbove;
  private final String moreBelow;

  Glyphs(String horizontal, String vertical, String cut, String moreAbove, String moreBelow) {
    this.horizontal = horizontal;
    this.vertical = vertical;
    this.cut = cut;
    this.moreAbove = moreAbove;
    this.moreBelow = moreBelow;
  }

  /** The piece of a horizontal rule, one column. */
  public String horizontal() {
    return horizontal;
  }

  /** The piece of a vertical rule, one column. */
  public String vertical() {
    return vertical;
  }

  /** What ends a text that was cut. */
  public String cut() {
    return cut;
  }

  /** Says that a list goes on above, one column. */
  public String moreAbove() {
    return moreAbove;
  }

  /** Says that a list goes on below, one column. */
  public String moreBelow() {
    return moreBelow;
  }

  /** The text as this terminal can show it; what it cannot becomes a likeness or {@code ?}. */
  public String fit(String text) {
    if (this == UNICODE || text.chars().allMatch(c -> c < 0x80)) {
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
