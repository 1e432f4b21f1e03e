package dev.odooupgrade.cli;

import dev.odooupgrade.text.SafeText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of bytes as people type them for curl: {@code 500K}, {@code 2M}, {@code 1.5G}. */
final class Amount {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,18}(?:\\.\\d{1,9})?)\\s*(?:([KMGT])(?:I?B)?|B)?");
  private static final String UNITS = "KMGT";

  private Amount() {}

  /**
   * The bytes, a part of a byte left out.
   *
   * @param origin the option or the variable it comes from, named when it cannot be read
   */
  static long parse(String origin, String typed) throws BadArguments {
    Matcher parts = FORM.matcher(typed.strip().toUpperCase(Locale.ROOT));
    if (!parts.matches()) {
      throw wrong(origin, typed);
    }
    String unit = parts.group(2);
    int power = unit == null ? 0 : UNITS.indexOf(unit) + 1;
    BigDecimal bytes =
        new BigDecimal(parts.group(1)).multiply(BigDecimal.valueOf(1L << (10 * power)));
    if (bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
      throw wrong(origin, typed);
    }
    return bytes.setScale(0, RoundingMode.DOWN).longValueExact();
  }

  private static BadArguments wrong(String origin, String typed) {
    return new BadArguments(
        origin
            + " '"
            + SafeText.clean(typed)
            + "' is not a size; write it like 500K, 2M or 1.5G (1K is 1024 bytes).");
  }
}
