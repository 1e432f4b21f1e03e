package dev.odooupgrade.dump;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a dump tells about the Odoo it came from.
 *
 * @param version such as {@code 15.0} or {@code saas~18.2}, where the dump says so near its start
 * @param newerThan61 whether the tables are those of Odoo 7.0 or newer
 * @param strange whether all tables were seen and none of them is Odoo's
 */
public record OdooSource(Optional<String> version, boolean newerThan61, boolean strange) {
  public static final OdooSource UNKNOWN = new OdooSource(Optional.empty(), false, false);

  private static final Pattern SERIES = Pattern.compile("(saas[~-])?(\\d+)\\.(\\d+).*");

  /**
   * Whether the platform must be told the timezone: Odoo before 6.1 stored times without one. True
   * also while the version is unknown.
   */
  public boolean needsTimezone() {
    if (newerThan61) {
      return false;
    }
    Matcher series = SERIES.matcher(version.orElse(""));
    if (!series.matches()) {
      return true;
    }
    int major = Integer.parseInt(series.group(2));
    return major < 6 || (major == 6 && Integer.parseInt(series.group(3)) == 0);
  }

  /** The series of a module's version: {@code 15.0} of {@code 15.0.1.3}. */
  static Optional<String> series(String version) {
    Matcher series = SERIES.matcher(version.strip());
    if (!series.matches() || series.group(2).length() > 4 || series.group(3).length() > 4) {
      return Optional.empty();
    }
    String saas = series.group(1) == null ? "" : "saas~";
    return Optional.of(saas + series.group(2) + "." + series.group(3));
  }
}
