package dev.odooupgrade.ui.log;

import dev.odooupgrade.flow.log.LogBrief;
import dev.odooupgrade.flow.log.LogExcerpt;
import dev.odooupgrade.flow.log.LogLevel;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.model.LongTextBody;
import dev.odooupgrade.ui.model.Tone;
import java.util.List;
import java.util.Locale;

/** Puts a log, and the position in it, into words. */
final class LogWords {
  private LogWords() {}

  /**
   * The lines at hand.
   *
   * @param whole whether lines are shown as they came and to their end, and not in short
   * @param shift how many columns of each short one are left out at its beginning
   * @param waiting when the next try begins; empty where that is shown elsewhere
   */
  static LongTextBody body(
      LogExcerpt excerpt, LogPosition position, boolean whole, int shift, String waiting) {
    return new LongTextBody(
        heading(excerpt),
        standing(excerpt, position),
        note(excerpt, waiting),
        excerpt.first() + 1,
        rows(excerpt.lines(), whole, whole ? 0 : shift),
        excerpt.holds(position.line()) ? (int) (position.line() - excerpt.first()) : -1,
        whole);
  }

  private static String note(LogExcerpt excerpt, String waiting) {
    String phase = excerpt.phase().map(words -> "Phase: " + SafeText.clean(words)).orElse("");
    return phase.isEmpty() || waiting.isEmpty() ? phase + waiting : phase + ". " + waiting;
  }

  private static String heading(LogExcerpt excerpt) {
    if (excerpt.total() == 0) {
      return "No lines yet.";
    }
    String lines = count(excerpt.total(), "line", "lines");
    return excerpt.troubles() == 0
        ? lines + ", no errors"
        : lines + ", " + count(excerpt.troubles(), "error", "errors");
  }

  private static String standing(LogExcerpt excerpt, LogPosition position) {
    if (excerpt.total() == 0) {
      return "";
    }
    if (position.following()) {
      return "at the newest line";
    }
    String at = "at line " + number(position.line() + 1);
    long below = excerpt.total() - position.seen();
    return below > 0 ? at + ", " + count(below, "new line", "new lines") : at;
  }

  private static List<LongTextBody.Row> rows(List<String> lines, boolean whole, int shift) {
    return lines.stream().map(line -> row(line, whole ? line : LogBrief.of(line), shift)).toList();
  }

  private static LongTextBody.Row row(String line, String shown, int shift) {
    String text = SafeText.clean(shown);
    return new LongTextBody.Row(
        tone(LogLevel.of(line)), text.substring(Math.min(shift, text.length())));
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
