package dev.odooupgrade.flow.log;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the platform is at, as far as the lines tell that every Odoo server writes while it updates
 * its modules. The platform's own lines are not documented.
 */
public final class LogPhase {
  private record Sign(Pattern line, Function<Matcher, String> words) {}

  private static final List<Sign> SIGNS =
      List.of(
          sign("(?i)\\brestor(?:e|ing)\\b", found -> "restoring the dump"),
          sign(
              "(?i)(?:loading|upgrading|updating) module (\\S{1,64}) \\((\\d{1,6})/(\\d{1,6})\\)",
              found ->
                  "module " + found.group(1) + ", " + found.group(2) + " of " + found.group(3)),
          sign(
              "(?i)module (\\S{1,64}): running (?:migration|upgrade)",
              found -> "migrating module " + found.group(1)),
          sign("(?i)\\bmodules loaded\\b", found -> "all modules are loaded"),
          sign("(?i)\\b(?:running|starting) (?:the )?tests\\b", found -> "testing the result"),
          sign("(?i)\\bpost-?processing\\b", found -> "tidying up"),
          sign("(?i)\\b(?:dumping|pg_dump|writing the dump)\\b", found -> "dumping the result"));

  private LogPhase() {}

  public static Optional<String> of(CharSequence line) {
    for (Sign sign : SIGNS) {
      Matcher found = sign.line().matcher(line);
      if (found.find()) {
        return Optional.of(sign.words().apply(found));
      }
    }
    return Optional.empty();
  }

  private static Sign sign(String line, Function<Matcher, String> words) {
    return new Sign(Pattern.compile(line), words);
  }
}
