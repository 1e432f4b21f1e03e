package dev.odooupgrade.domain;

/**
 * An SSH server for whose key nobody vouches, so that a person has to.
 *
 * @param server such as {@code upgrade.odoo.com, port 40000}
 * @param fingerprint of the key it shows; empty until somebody has looked
 */
public record UnknownHost(String server, String fingerprint) {

  public UnknownHost showing(String seen) {
    return new UnknownHost(server, seen);
  }
}
