package dev.odooupgrade.transfer.rsync.output;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the line that says most among what rsync and ssh print when they end badly. */
public final class LastWords {
  /** What rsync says after any bad end, whatever the reason. */
  private static final Predicate<String> ECHO =
      Pattern.compile(
              "^rsync error: |^rsync: .*connection unexpectedly closed|write error: Broken pipe"
                  + "|^@|^\\s*$")
          .asPredicate();

  private LastWords() {}

  /** The first line with a reason; else the first of all; empty when nothing was said. */
  public static String of(String said) {
    List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
    return lines.stream()
        .filter(ECHO.negate())
        .findFirst()
        .orElse(lines.isEmpty() ? "" : lines.get(0))
        .strip();
  }
}
