package dev.odooupgrade.flow.log;

import dev.odooupgrade.domain.TroubleException;
import java.util.List;
import java.util.Locale;

/** The lines of a log that contain certain words; those that came since are looked at alone. */
final class LogHits {
  private static final int AT_ONCE = 64;

  private final Longs lines = new Longs();
  private String words = "";
  private long next;

  interface Reader {
    List<String> read(long first, int count) throws TroubleException;
  }

  void clear() {
    lines.clear();
    next = 0;
  }

  /**
   * All lines with these words, in small letters or not.
   *
   * @param ended how many lines will not change any more
   * @param total how many there are
   */
  Longs of(String wanted, long ended, long total, Reader reader) throws TroubleException {
    String small = wanted.toLowerCase(Locale.ROOT);
    if (!small.equals(words)) {
      clear();
      words = small;
    }
    while (next < ended) {
      int count = (int) Math.min(AT_ONCE - next % AT_ONCE, ended - next);
      look(reader, next, count, lines);
      next += count;
    }
    if (total == ended) {
      return lines;
    }
    Longs all = lines.copy();
    look(reader, ended, 1, all);
    return all;
  }

  private void look(Reader reader, long first, int count, Longs into) throws TroubleException {
    List<String> texts = reader.read(first, count);
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).toLowerCase(Locale.ROOT).contains(words)) {
        into.add(first + i);
      }
    }
  }
}
