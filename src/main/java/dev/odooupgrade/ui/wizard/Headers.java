package dev.odooupgrade.ui.wizard;

import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.ui.model.Header;
import java.util.Optional;

/** The title line of every page. */
final class Headers {
  private Headers() {}

  static Header of(String title, PlatformAddress platform) {
    // Which port the sandbox got says nothing to anybody, and the title wants the room.
    String place = platform.sandbox() ? "" : platform.shownName();
    return new Header(title, place, warning(platform));
  }

  private static Optional<String> warning(PlatformAddress platform) {
    if (platform.sandbox()) {
      return Optional.of("SANDBOX - NOT ODOO");
    }
    return platform.insecure() ? Optional.of("INSECURE") : Optional.empty();
  }
}
