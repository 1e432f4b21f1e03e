package dev.odooupgrade.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts of bytes as people type them, as curl does: {@code 500K}, {@code 2M}, {@code 1.5 GiB},
 * and as a speed {@code 1,5 MiB/s}. 1K is 1024 bytes.
 */
public final class ByteAmount {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,18}(?:[.,]\\d{1,9})?)\\s*(?:([KMGT])(?:I?B)?|B)?(?:/S)?");
  private static final String UNITS = "KMGT";

  private ByteAmount() {}

  /** The bytes, a part of a byte left out; empty when it cannot be understood. */
  public static OptionalLong parse(String typed) {
    Matcher parts = FORM.matcher(typed.strip().toUpperCase(Locale.ROOT));
    if (!parts.matches()) {
      return OptionalLong.empty();
    }
    String unit = parts.group(2);
    int power = unit == null ? 0 : UNITS.indexOf(unit) + 1;
    BigDecimal bytes =
        new BigDecimal(parts.group(1).replace(',', '.'))
            .multiply(BigDecimal.valueOf(1L << (10 * power)));
    return bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
        ? OptionalLong.empty()
        : OptionalLong.of(bytes.setScale(0, RoundingMode.DOWN).longValueExact());
  }
}
