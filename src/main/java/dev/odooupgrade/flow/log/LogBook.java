package dev.odooupgrade.flow.log;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.session.UpgradeLog;
import dev.odooupgrade.text.ByteSize;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Finds places in a log of any length: its lines by their numbers, its errors, words in it. It
 * keeps where each {@value #BLOCK}th line begins, and never the log itself.
 */
public final class LogBook {
  /** Lines from one kept beginning to the next. */
  private static final int BLOCK = 64;

  private static final int PIECE = 64 * 1024;
  private static final long MOST = Long.MAX_VALUE;

  /** What is looked at of a line to tell how grave it is, in bytes. */
  private static final int HEAD = 512;

  /** What is shown of a line, in bytes. */
  private static final int SHOWN = 4 * 1024;

  /** What is searched of a line, in bytes. */
  private static final int SEARCHED = 256 * 1024;

  private final UpgradeLog log;
  private final Longs blocks = new Longs();
  private final Longs troubles = new Longs();
  private final LogHits hits = new LogHits();

  /** The lines that a filter shows; all are not listed. */
  private final Map<LogFilter, Longs> shown = new EnumMap<>(LogFilter.class);

  /** How grave the entry is that the newest line belongs to. */
  private LogLevel entry = LogLevel.NONE;

  private LineCutter scanner = scanner();
  private Optional<LogPhase> phase = Optional.empty();
  private long scanned;
  private long ended;
  private long lines;

  public LogBook(UpgradeLog log) {
    this.log = log;
    shown.put(LogFilter.WARNINGS, new Longs());
    shown.put(LogFilter.ERRORS, new Longs());
  }

  /**
   * Reads what has come since the last time; a log that is shorter than it was is read anew.
   *
   * @throws TroubleException when it cannot be read
   */
  public synchronized void readOn() throws TroubleException {
    if (log.size() < scanned) {
      begin();
    }
    byte[] piece = log.read(scanned, PIECE);
    while (piece.length > 0) {
      if (blocks.size() == 0) {
        blocks.add(0);
      }
      scanner.take(piece);
      scanned += piece.length;
      piece = log.read(scanned, PIECE);
    }
  }

  public synchronized void begin() {
    blocks.clear();
    troubles.clear();
    hits.clear();
    shown.values().forEach(Longs::clear);
    entry = LogLevel.NONE;
    scanner = scanner();
    phase = Optional.empty();
    scanned = 0;
    ended = 0;
    lines = 0;
  }

  /** How many lines there are; one that has not ended yet is a line. */
  public synchronized long total() {
    return lines + (scanner.isInside() ? 1 : 0);
  }

  /**
   * Lines around one of them.
   *
   * @param line its number, counted from zero; one that there is not is the last one
   * @param around how many lines before it, and how many behind it
   * @throws TroubleException when they cannot be read
   */
  public LogExcerpt around(long line, int around) throws TroubleException {
    return around(line, around, LogFilter.ALL);
  }

  /**
   * The same, of those that a filter shows.
   *
   * @throws TroubleException when they cannot be read
   */
  public synchronized LogExcerpt around(long line, int around, LogFilter filter)
      throws TroubleException {
    Longs some = shown(filter);
    long all = filter == LogFilter.ALL ? total() : some.size();
    long before = filter == LogFilter.ALL ? line : some.below(line + (line == MOST ? 0 : 1)) - 1L;
    long middle = Math.max(0, Math.min(before, all - 1));
    long first = Math.max(0, middle - around);
    long end = Math.min(all, middle + around + 1);
    List<Long> numbers =
        LongStream.range(first, end)
            .map(index -> filter == LogFilter.ALL ? index : some.get((int) index))
            .boxed()
            .toList();
    return new LogExcerpt(first, all, numbers, texts(numbers), total(), troubleCount(), phase);
  }

  /** The lines with these numbers, which are read block by block. */
  private List<String> texts(List<Long> numbers) throws TroubleException {
    List<String> texts = new ArrayList<>();
    for (int from = 0; from < numbers.size(); ) {
      long first = numbers.get(from);
      int to = from + 1;
      while (to < numbers.size() && numbers.get(to) - numbers.get(to - 1) < BLOCK) {
        to++;
      }
      List<String> run = read(first, (int) (numbers.get(to - 1) - first + 1), SHOWN);
      for (long number : numbers.subList(from, to)) {
        int index = (int) (number - first);
        texts.add(index < run.size() ? run.get(index) : "");
      }
      from = to;
    }
    return texts;
  }

  /** The lines that a filter shows, with the one that has not ended yet. */
  private Longs shown(LogFilter filter) {
    Longs ended = shown.getOrDefault(filter, new Longs());
    LogLevel level = LogLevel.of(scanner.unfinished());
    if (!scanner.isInside() || !filter.shows(level == LogLevel.NONE ? entry : level)) {
      return ended;
    }
    Longs all = ended.copy();
    all.add(lines);
    return all;
  }

  /**
   * Lines from one on; fewer than wanted where the log ends.
   *
   * @throws TroubleException when they cannot be read
   */
  public synchronized List<String> lines(long first, int count) throws TroubleException {
    return read(first, (int) Math.min(count, total() - first), SHOWN);
  }

  public synchronized Optional<LogMatch> troubleAfter(long line) {
    return after(line, allTroubles());
  }

  public synchronized Optional<LogMatch> troubleBefore(long line) {
    return before(line, allTroubles());
  }

  /**
   * The first line behind another one that contains these words, whether in small letters or not.
   *
   * @throws TroubleException when the log cannot be read
   */
  public synchronized Optional<LogMatch> foundAfter(long line, String words, LogFilter filter)
      throws TroubleException {
    return after(line, found(words, filter));
  }

  /**
   * The last line before another one that contains these words, whether in small letters or not.
   *
   * @throws TroubleException when the log cannot be read
   */
  public synchronized Optional<LogMatch> foundBefore(long line, String words, LogFilter filter)
      throws TroubleException {
    return before(line, found(words, filter));
  }

  private static Optional<LogMatch> after(long line, Longs some) {
    int index = some.below(line + 1);
    return index < some.size()
        ? Optional.of(new LogMatch(some.get(index), index + 1, some.size()))
        : Optional.empty();
  }

  private static Optional<LogMatch> before(long line, Longs some) {
    int index = some.below(line) - 1;
    return index >= 0
        ? Optional.of(new LogMatch(some.get(index), index + 1, some.size()))
        : Optional.empty();
  }

  private Longs found(String words, LogFilter filter) throws TroubleException {
    Longs all = hits.of(words, lines, total(), (first, count) -> read(first, count, SEARCHED));
    return filter == LogFilter.ALL ? all : all.among(shown(filter));
  }

  private Longs allTroubles() {
    if (!isInTrouble()) {
      return troubles;
    }
    Longs all = troubles.copy();
    all.add(lines);
    return all;
  }

  private int troubleCount() {
    return troubles.size() + (isInTrouble() ? 1 : 0);
  }

  /** Whether the line that has not ended yet tells of an error, or worse. */
  private boolean isInTrouble() {
    return LogLevel.of(scanner.unfinished()).isTrouble();
  }

  private List<String> read(long first, int count, int most) throws TroubleException {
    List<String> texts = new ArrayList<>();
    if (count <= 0) {
      return texts;
    }
    long unwanted = first % BLOCK;
    LineCutter cutter =
        new LineCutter(
            most, (text, bytes) -> texts.add(most == SHOWN ? marked(text, bytes - most) : text));
    long at = blocks.get((int) (first / BLOCK));
    while (texts.size() < unwanted + count && at < scanned) {
      byte[] piece = log.read(at, (int) Math.min(PIECE, scanned - at));
      if (piece.length == 0) {
        break;
      }
      cutter.take(piece);
      at += piece.length;
    }
    if (texts.size() < unwanted + count) {
      cutter.end();
    }
    int from = (int) Math.min(unwanted, texts.size());
    return List.copyOf(texts.subList(from, Math.min(texts.size(), from + count)));
  }

  /** Whoever reads the beginning of a very long line must know that it goes on. */
  private static String marked(String text, long missing) {
    return missing <= 1 ? text : text + " [" + ByteSize.words(missing) + " more]";
  }

  private LineCutter scanner() {
    return new LineCutter(HEAD, this::seen);
  }

  private void seen(String beginning, long bytes) {
    LogLevel level = LogLevel.of(beginning);
    if (level.isTrouble()) {
      troubles.add(lines);
    }
    entry = level == LogLevel.NONE ? entry : level;
    shown.forEach(
        (filter, some) -> {
          if (filter.shows(entry)) {
            some.add(lines);
          }
        });
    LogPhase.of(beginning).ifPresent(newer -> phase = Optional.of(newer));
    lines++;
    ended += bytes;
    if (lines % BLOCK == 0) {
      blocks.add(ended);
    }
  }
}
