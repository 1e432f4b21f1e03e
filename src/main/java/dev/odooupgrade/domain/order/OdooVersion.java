package dev.odooupgrade.domain.order;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of Odoo as far as its database depends on it: {@code 17.0}, {@code saas~18.2}. */
public record OdooVersion(int major, int minor) implements Comparable<OdooVersion> {
  /** All that is known of a dump whose tables are not those of an older Odoo. */
  public static final String SEVEN_OR_NEWER = "7.0 or newer";

  private static final Pattern FORM =
      Pattern.compile("(?:saas[~-])?(\\d{1,4})\\.(\\d{1,4})(?!\\d).*");
  private static final OdooVersion FIRST_WITH_UTC = new OdooVersion(6, 1);

  /** Reads the beginning of a text such as {@code 15.0.1.3}. */
  public static Optional<OdooVersion> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    return form.matches()
        ? Optional.of(
            new OdooVersion(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
        : Optional.empty();
  }

  /** Whether its times can be understood without the time zone of the server they come from. */
  public boolean storesUtc() {
    return compareTo(FIRST_WITH_UTC) >= 0;
  }

  @Override
  public int compareTo(OdooVersion other) {
    return Comparator.comparingInt(OdooVersion::major)
        .thenComparingInt(OdooVersion::minor)
        .compare(this, other);
  }
}
