package dev.odooupgrade.ui.order;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The address of a platform as people type it: with or without the scheme, with a slash behind. */
final class TypedAddress {
  private TypedAddress() {}

  /** The address meant; empty when nothing could be there. */
  static Optional<URI> parse(String typed) {
    String text = typed.strip();
    String whole = text.contains("://") ? text : "https://" + text;
    try {
      URI address = new URI(whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole);
      return address.getHost() == null ? Optional.empty() : Optional.of(address);
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }
}
