package dev.odooupgrade.ui.transfer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rate as people type it: {@code 500K}, {@code 2M}, {@code 1.5 MiB/s}; 1K is 1024 bytes. */
final class RateText {
  private static final Pattern RATE =
      Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,3})?)\\s*([KMG])(?:I?B)?(?:/S)?");
  private static final Map<String, Long> UNITS =
      Map.of("K", 1L << 10, "M", 1L << 20, "G", 1L << 30);

  private RateText() {}

  /** The bytes a second; empty for no limit. No answer at all where it cannot be understood. */
  static Optional<OptionalLong> parse(String typed) {
    String text = typed.strip().toUpperCase(Locale.ROOT);
    if (text.isEmpty()) {
      return Optional.of(OptionalLong.empty());
    }
    Matcher rate = RATE.matcher(text);
    if (!rate.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(rate.group(1).replace(',', '.'));
    long unit = UNITS.getOrDefault(rate.group(2), 1L);
    long bytes = number.multiply(BigDecimal.valueOf(unit)).longValue();
    return bytes < UNITS.getOrDefault("K", 1L)
        ? Optional.empty()
        : Optional.of(OptionalLong.of(bytes));
  }

  /** A limit as it would be typed; empty for none. */
  static String typed(OptionalLong limit) {
    if (limit.isEmpty()) {
      return "";
    }
    long bytes = limit.getAsLong();
    for (String unit : new String[] {"G", "M", "K"}) {
      long size = UNITS.getOrDefault(unit, 1L);
      if (bytes % size == 0) {
        return bytes / size + unit;
      }
    }
    return BigDecimal.valueOf(bytes)
            .divide(BigDecimal.valueOf(1L << 10), 1, RoundingMode.HALF_UP)
            .toPlainString()
        + "K";
  }
}
