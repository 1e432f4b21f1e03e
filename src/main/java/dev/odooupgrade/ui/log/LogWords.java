package dev.odooupgrade.ui.log;

import dev.odooupgrade.flow.log.LogBrief;
import dev.odooupgrade.flow.log.LogExcerpt;
import dev.odooupgrade.flow.log.LogFilter;
import dev.odooupgrade.flow.log.LogLevel;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.model.LongTextBody;
import dev.odooupgrade.ui.model.Tone;
import java.util.List;
import java.util.Locale;

/** Puts a log, and the position in it, into words. */
final class LogWords {
  private LogWords() {}

  /** How lines are shown: as they came and to their end, or in short from a column on. */
  record Look(boolean whole, int shift, String highlighted) {}

  /**
   * The lines at hand.
   *
   * @param waiting when the next try begins; empty where that is shown elsewhere
   */
  static LongTextBody body(LogViewport reader, Look look, String waiting) {
    LogExcerpt excerpt = reader.excerpt();
    return new LongTextBody(
        heading(excerpt, reader.filter()),
        standing(reader),
        note(excerpt, waiting),
        excerpt.first() + 1,
        rows(excerpt.lines(), look),
        Math.max(-1, excerpt.indexOf(reader.position().line())),
        look.highlighted(),
        look.whole());
  }

  static String filter(LogFilter filter) {
    return switch (filter) {
      case ALL -> "all entries";
      case WARNINGS -> "warnings and errors";
      case ERRORS -> "errors";
    };
  }

  private static String note(LogExcerpt excerpt, String waiting) {
    String phase = excerpt.phase().map(it -> "Phase: " + SafeText.clean(it.words())).orElse("");
    return phase.isEmpty() || waiting.isEmpty() ? phase + waiting : phase + ". " + waiting;
  }

  private static String heading(LogExcerpt excerpt, LogFilter filter) {
    if (excerpt.total() == 0) {
      return "No lines yet.";
    }
    String lines = count(excerpt.total(), "line", "lines");
    String troubles =
        excerpt.troubles() == 0 ? "no errors" : count(excerpt.troubles(), "error", "errors");
    return lines + ", " + troubles + (filter == LogFilter.ALL ? "" : "; only " + filter(filter));
  }

  private static String standing(LogViewport reader) {
    LogExcerpt excerpt = reader.excerpt();
    LogPosition position = reader.position();
    if (excerpt.shown() == 0) {
      return "";
    }
    if (position.following()) {
      return "at the newest line";
    }
    String found =
        reader.found().map(it -> number(it.number()) + " of " + number(it.of()) + ", ").orElse("");
    String at = found + "at line " + number(position.line() + 1);
    long below = excerpt.total() - position.seen();
    return below > 0 ? at + ", " + count(below, "new line", "new lines") : at;
  }

  private static List<LongTextBody.Row> rows(List<String> lines, Look look) {
    return lines.stream().map(line -> row(line, look)).toList();
  }

  private static LongTextBody.Row row(String line, Look look) {
    String text = SafeText.clean(look.whole() ? line : LogBrief.of(line));
    int from = look.whole() ? 0 : Math.min(look.shift(), text.length());
    return new LongTextBody.Row(tone(LogLevel.of(line)), text.substring(from));
  }

  private static Tone tone(LogLevel level) {
    return switch (level) {
      case ERROR, CRITICAL -> Tone.BAD;
      case WARNING -> Tone.STRONG;
      case DEBUG -> Tone.QUIET;
      case INFO, NONE -> Tone.PLAIN;
    };
  }

  private static String count(long number, String one, String more) {
    return number(number) + " " + (number == 1 ? one : more);
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
