package dev.odooupgrade.dump.format;

import dev.odooupgrade.domain.order.OdooVersion;
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

  /** Its release in words, such as {@code 6.0} or {@code 7.0 or newer}, where that is known. */
  public Optional<String> release() {
    return version.or(
        () -> newerThan61 ? Optional.of(OdooVersion.SEVEN_OR_NEWER) : Optional.empty());
  }

  /** The series of a module's version: {@code 15.0} of {@code 15.0.1.3}. */
  public static Optional<String> series(String version) {
    Matcher series = SERIES.matcher(version.strip());
    if (!series.matches() || series.group(2).length() > 4 || series.group(3).length() > 4) {
      return Optional.empty();
    }
    String saas = series.group(1) == null ? "" : "saas~";
    return Optional.of(saas + series.group(2) + "." + series.group(3));
  }
}
