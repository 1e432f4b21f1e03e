package dev.odooupgrade.transfer.rsync.output;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the line that says most among what rsync and ssh print when they end badly. */
public final class LastWords {
  /** What ssh, a login shell or rsync say of a run that may go well, or besides a reason. */
  private static final Predicate<String> NOISE =
      Pattern.compile(
              "^\\s*$|^\\*\\* |^(Warning|debug\\d): |^Pseudo-terminal |setlocale|^Could not chdir"
                  + " to home|^Killed by|^Disconnected"
                  + " from|^Connection to \\S+ closed\\.$|^\\(see the rsync|^IO error"
                  + " encountered|^X11 forwarding|^(perl|bash|sh|\\S*/\\w*sh): warning:|locale"
                  + " settings")
          .asPredicate();

  /** What rsync says after any bad end, whatever the reason. */
  private static final Predicate<String> ECHO =
      Pattern.compile(
              "^rsync (error|warning): |^rsync: .*connection unexpectedly closed|write error:"
                  + " Broken pipe|safe_write failed|^Connection closed by UNKNOWN|^@|terminating,"
                  + " \\d+ bad configuration")
          .asPredicate();

  private LastWords() {}

  /** All lines but those that never are a reason. */
  public static List<String> withoutNoise(String said) {
    return said.lines().filter(NOISE.negate()).toList();
  }

  /**
   * The last line with a reason, since a server's greeting comes before; else the first of all;
   * empty when nothing was said.
   */
  public static String of(String said) {
    List<String> lines = withoutNoise(said);
    return lines.stream()
        .filter(ECHO.negate())
        .reduce((before, last) -> last)
        .or(() -> lines.stream().findFirst())
        .orElse("")
        .strip();
  }
}
