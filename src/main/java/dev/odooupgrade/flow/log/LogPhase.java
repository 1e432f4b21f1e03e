package dev.odooupgrade.flow.log;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.session.UpgradeLog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the platform is at, as far as the lines tell that every Odoo server writes while it updates
 * its modules. The platform's own lines are not documented.
 *
 * @param words such as {@code module sale, 32 of 118}
 * @param permille how far this phase has come, where the line counts; no more is known of the whole
 */
public record LogPhase(String words, OptionalInt permille) {
  /** Where a log that grows is looked at, in bytes from its end. */
  private static final int NEWEST = 32 * 1024;

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

  /**
   * What the newest lines tell that are here of a log.
   *
   * @throws TroubleException when it cannot be read
   */
  public static Optional<LogPhase> newest(UpgradeLog log) throws TroubleException {
    byte[] end = log.read(Math.max(0, log.size() - NEWEST), NEWEST);
    return new String(end, StandardCharsets.UTF_8)
        .lines()
        .flatMap(line -> of(line).stream())
        .reduce((earlier, later) -> later);
  }

  public static Optional<LogPhase> of(CharSequence line) {
    for (Sign sign : SIGNS) {
      Matcher found = sign.line().matcher(line);
      if (found.find()) {
        return Optional.of(new LogPhase(sign.words().apply(found), permille(found)));
      }
    }
    return Optional.empty();
  }

  /** Where the line says "2 of 16", one module is done. */
  private static OptionalInt permille(Matcher found) {
    if (found.groupCount() < 3) {
      return OptionalInt.empty();
    }
    int done = Integer.parseInt(found.group(2)) - 1;
    int all = Integer.parseInt(found.group(3));
    return all < 1 || done < 0 || done > all
        ? OptionalInt.empty()
        : OptionalInt.of((int) (1000L * done / all));
  }

  private static Sign sign(String line, Function<Matcher, String> words) {
    return new Sign(Pattern.compile(line), words);
  }
}
