package dev.odooupgrade.flow;

import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.transfer.DumpFile;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a draft request already has its dump. The platform has no word for it: all it tells is
 * {@code filesize}, a rounded text such as {@code "912.99 Kb"}, absent while nothing has arrived.
 */
final class ArrivalEvidence {
  private static final Pattern SIZE =
      Pattern.compile("([0-9]+(?:[.,][0-9]+)?)\\s*([kmgt]?)i?(?:b|bytes)?");
  private static final String UNITS = "kmgt";

  private ArrivalEvidence() {}

  /** Whether the size told is the dump's own, as near as its rounding lets one see. */
  static boolean hasArrived(UpgradeRequest answer, Optional<DumpFile> dump) {
    Optional<String> told = answer.filesize();
    if (told.isEmpty()) {
      return false;
    }
    return dump.map(file -> matches(told.get(), file.size())).orElse(true);
  }

  /** Whether a platform that tells of the dump tells that it does not have it. */
  static boolean isMissing(UpgradeRequest answer, Optional<DumpFile> dump) {
    return answer.filename().isPresent() && !hasArrived(answer, dump);
  }

  private static boolean matches(String told, long bytes) {
    Matcher size = SIZE.matcher(told.strip().toLowerCase(Locale.ROOT));
    if (!size.matches()) {
      return false;
    }
    String number = size.group(1).replace(',', '.');
    int power = size.group(2).isEmpty() ? 0 : UNITS.indexOf(size.group(2).charAt(0)) + 1;
    // It is not documented whether a Kb is 1000 or 1024 bytes: either may fit.
    return fits(number, Math.pow(1024, power), bytes) || fits(number, Math.pow(1000, power), bytes);
  }

  private static boolean fits(String number, double unit, long bytes) {
    int point = number.indexOf('.');
    int decimals = point < 0 ? 0 : number.length() - point - 1;
    double lastDigit = Math.pow(10, -decimals) * unit;
    return Math.abs(Double.parseDouble(number) * unit - bytes) <= lastDigit;
  }
}
