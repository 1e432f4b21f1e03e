package dev.odooupgrade.transfer.rsync.output;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code --info=progress2} says, such as {@code 1,234,567 42% 94.10MB/s 0:00:56 (xfr#1,
 * to-chk=0/3)} (rsync(1), option {@code --progress}).
 *
 * @param bytes gone through so far in the files that move, those found equal by comparing included
 * @param left how many files are left to look at; known when a file has ended
 * @param files how many there are, as far as is known by then
 */
public record ProgressLine(long bytes, OptionalInt left, OptionalInt files) {
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(\\d[\\d.,'\\u00a0\\u202f ]{0,30})\\s+\\d{1,3}%\\s.*?"
              + "(?:\\(xfr#\\d+, (?:to|ir)-chk=(\\d{1,9})/(\\d{1,9})\\))?\\s*");

  private static final int MOST_DIGITS = 18;

  /** Reads a line; empty when it says something else. */
  public static Optional<ProgressLine> of(String line) {
    Matcher matcher = FORM.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String digits = matcher.group(1).replaceAll("\\D", "");
    return digits.length() > MOST_DIGITS
        ? Optional.empty()
        : Optional.of(
            new ProgressLine(Long.parseLong(digits), number(matcher, 2), number(matcher, 3)));
  }

  public boolean endsFile() {
    return left.isPresent();
  }

  public boolean endsAll() {
    return left.equals(OptionalInt.of(0));
  }

  private static OptionalInt number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }
}
