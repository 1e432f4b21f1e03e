package dev.odooupgrade.text;

import java.util.Arrays;
import java.util.List;

/** Shares out the room of a line among columns. */
public final class Columns {

  private Columns() {}

  /** The width of each column: what it asks for, and when that is too much, the widest give way. */
  public static List<Integer> fit(List<Integer> wanted, int room) {
    int[] widths = wanted.stream().mapToInt(Integer::intValue).toArray();
    for (int over = Arrays.stream(widths).sum() - Math.max(0, room); over > 0; over--) {
      widths[widest(widths)]--;
    }
    return Arrays.stream(widths).boxed().toList();
  }

  private static int widest(int[] widths) {
    int widest = 0;
    for (int i = 1; i < widths.length; i++) {
      widest = widths[i] > widths[widest] ? i : widest;
    }
    return widest;
  }
}
