package dev.odooupgrade.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Sizes in words, in the units of IEC 80000-13: 1 KiB is 1024 bytes. The decimal point is a point
 * everywhere, because these words are also read by scripts.
 */
public final class ByteSize {
  private static final int STEP = 1024;
  private static final long FIRST_BLOCK = 32L * STEP;
  private static final List<String> UNITS = List.of("KiB", "MiB", "GiB", "TiB", "PiB", "EiB");

  private ByteSize() {}

  /**
   * A size to one decimal, such as {@code 12.4 GiB}; below 1 KiB the exact bytes.
   *
   * @param bytes 0 or more
   */
  public static String words(long bytes) {
    return words(bytes, 1);
  }

  /** A size to two decimals, such as {@code 912.99 KiB}, for where small differences count. */
  public static String precise(long bytes) {
    return words(bytes, 2);
  }

  /**
   * Where a transfer was cut off, such as {@code after 12.4 GiB}. Of its beginning, little is
   * known: rsync tells of its first block at once, and of all that follows only a second later.
   */
  public static String after(long moved) {
    return moved <= FIRST_BLOCK ? "soon after it began" : "after " + words(moved);
  }

  /** A speed, such as {@code 94.1 MiB/s}. */
  public static String perSecond(double bytesPerSecond) {
    long whole = Math.round(bytesPerSecond);
    return whole < STEP ? whole + " B/s" : words(whole) + "/s";
  }

  /**
   * A part of a whole in the unit of the whole, such as {@code 7.2 of 12.4 GiB}. The part is
   * rounded down, so that the two read the same at the very end only. Of a whole that is unknown,
   * which is negative, only the part is given.
   */
  public static String part(long done, long total) {
    if (total < 0) {
      return words(done);
    }
    if (total < STEP) {
      return done + " of " + words(total);
    }
    int unit = unit(total, 1);
    // Rounded down, so that the two numbers are the same only when everything is done.
    RoundingMode mode = done < total ? RoundingMode.DOWN : RoundingMode.HALF_UP;
    return scaled(done, unit, 1, mode) + " of " + words(total);
  }

  private static String words(long bytes, int decimals) {
    if (bytes < STEP) {
      return bytes + (bytes == 1 ? " byte" : " bytes");
    }
    int unit = unit(bytes, decimals);
    return scaled(bytes, unit, decimals, RoundingMode.HALF_UP) + " " + UNITS.get(unit);
  }

  /** The first unit in which the rounded number stays below 1024: never {@code 1024.0 KiB}. */
  private static int unit(long bytes, int decimals) {
    int unit = 0;
    while (unit < UNITS.size() - 1
        && scaled(bytes, unit, decimals, RoundingMode.HALF_UP).longValue() >= STEP) {
      unit++;
    }
    return unit;
  }

  private static BigDecimal scaled(long bytes, int unit, int decimals, RoundingMode rounding) {
    BigDecimal size = BigDecimal.valueOf(1L << (10 * (unit + 1)));
    return BigDecimal.valueOf(bytes).divide(size, decimals, rounding);
  }
}
