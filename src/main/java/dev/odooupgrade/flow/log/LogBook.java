package dev.odooupgrade.flow.log;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.session.UpgradeLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Finds places in a log of any length: its lines by their numbers, its errors, words in it. It
 * keeps where each {@value #BLOCK}th line begins, and never the log itself.
 */
public final class LogBook {
  /** Lines from one kept beginning to the next. */
  private static final int BLOCK = 64;

  private static final int PIECE = 64 * 1024;

  /** What is looked at of a line to tell how grave it is, in bytes. */
  private static final int HEAD = 512;

  /** What is shown of a line, in bytes. */
  private static final int SHOWN = 4 * 1024;

  /** What is searched of a line, in bytes. */
  private static final int SEARCHED = 256 * 1024;

  private final UpgradeLog log;
  private final Longs blocks = new Longs();
  private final Longs troubles = new Longs();
  private LineCutter scanner = scanner();
  private Optional<String> phase = Optional.empty();
  private long scanned;
  private long ended;
  private long lines;

  public LogBook(UpgradeLog log) {
    this.log = log;
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
  public synchronized LogExcerpt around(long line, int around) throws TroubleException {
    long total = total();
    long middle = Math.max(0, Math.min(line, total - 1));
    long first = Math.max(0, middle - around);
    long end = Math.min(total, middle + around + 1);
    return new LogExcerpt(
        first, read(first, (int) (end - first), SHOWN), total, troubleCount(), phase);
  }

  /**
   * Lines from one on; fewer than wanted where the log ends.
   *
   * @throws TroubleException when they cannot be read
   */
  public synchronized List<String> lines(long first, int count) throws TroubleException {
    return read(first, (int) Math.min(count, total() - first), SHOWN);
  }

  public synchronized OptionalLong troubleAfter(long line) {
    for (int i = 0; i < troubles.size(); i++) {
      if (troubles.get(i) > line) {
        return OptionalLong.of(troubles.get(i));
      }
    }
    return isInTrouble() && lines > line ? OptionalLong.of(lines) : OptionalLong.empty();
  }

  public synchronized OptionalLong troubleBefore(long line) {
    if (isInTrouble() && lines < line) {
      return OptionalLong.of(lines);
    }
    for (int i = troubles.size() - 1; i >= 0; i--) {
      if (troubles.get(i) < line) {
        return OptionalLong.of(troubles.get(i));
      }
    }
    return OptionalLong.empty();
  }

  /**
   * The first line behind another one that holds these words, whether in small letters or not.
   *
   * @throws TroubleException when the log cannot be read
   */
  public synchronized OptionalLong foundAfter(long line, String words) throws TroubleException {
    for (long block = Math.max(0, line + 1) / BLOCK; block < blocks.size(); block++) {
      OptionalLong found = found(block, words).filter(number -> number > line).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return OptionalLong.empty();
  }

  /**
   * The last line before another one that holds these words, whether in small letters or not.
   *
   * @throws TroubleException when the log cannot be read
   */
  public synchronized OptionalLong foundBefore(long line, String words) throws TroubleException {
    for (long block = Math.min(line / BLOCK, blocks.size() - 1L); block >= 0; block--) {
      OptionalLong found = found(block, words).filter(number -> number < line).max();
      if (found.isPresent()) {
        return found;
      }
    }
    return OptionalLong.empty();
  }

  private int troubleCount() {
    return troubles.size() + (isInTrouble() ? 1 : 0);
  }

  /** Whether the line that has not ended yet tells of an error, or worse. */
  private boolean isInTrouble() {
    return LogLevel.of(scanner.unfinished()).isTrouble();
  }

  /** The lines of a block that hold these words. */
  private LongStream found(long block, String words) throws TroubleException {
    String wanted = words.toLowerCase(Locale.ROOT);
    long first = block * BLOCK;
    List<String> texts = read(first, (int) Math.min(BLOCK, total() - first), SEARCHED);
    return IntStream.range(0, texts.size())
        .filter(i -> texts.get(i).toLowerCase(Locale.ROOT).contains(wanted))
        .mapToLong(i -> first + i);
  }

  private List<String> read(long first, int count, int most) throws TroubleException {
    List<String> texts = new ArrayList<>();
    if (count <= 0) {
      return texts;
    }
    long unwanted = first % BLOCK;
    LineCutter cutter = new LineCutter(most, (text, bytes) -> texts.add(text));
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

  private LineCutter scanner() {
    return new LineCutter(HEAD, this::seen);
  }

  private void seen(String beginning, long bytes) {
    if (LogLevel.of(beginning).isTrouble()) {
      troubles.add(lines);
    }
    LogPhase.of(beginning).ifPresent(words -> phase = Optional.of(words));
    lines++;
    ended += bytes;
    if (lines % BLOCK == 0) {
      blocks.add(ended);
    }
  }
}
