package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.text.ByteAmount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/** A rate as people type it: {@code 500K}, {@code 2M}, {@code 1.5 MiB/s}; 1K is 1024 bytes. */
final class RateText {
  /** Below it, a bare number was surely meant to have a unit; in bytes a second. */
  private static final long LEAST = 1L << 10;

  private static final String UNITS = "KMG";

  private RateText() {}

  /** The bytes a second; empty for no limit. No answer at all where it cannot be understood. */
  static Optional<OptionalLong> parse(String typed) {
    if (typed.isBlank()) {
      return Optional.of(OptionalLong.empty());
    }
    return Optional.of(ByteAmount.parse(typed)).filter(bytes -> bytes.orElse(0) >= LEAST);
  }

  /** A limit as it would be typed; empty for none. */
  static String typed(OptionalLong limit) {
    if (limit.isEmpty()) {
      return "";
    }
    long bytes = limit.getAsLong();
    for (int power = UNITS.length(); power > 0; power--) {
      long size = 1L << (10 * power);
      if (bytes % size == 0) {
        return bytes / size + UNITS.substring(power - 1, power);
      }
    }
    return BigDecimal.valueOf(bytes)
            .divide(BigDecimal.valueOf(1L << 10), 1, RoundingMode.HALF_UP)
            .toPlainString()
        + "K";
  }
}
