package dev.odooupgrade.domain;

/**
 * An SSH server for whose key nobody vouches, so that a person has to.
 *
 * @param fingerprint of the key that it shows; empty until somebody has looked
 */
public record UnknownHost(String host, String fingerprint) {

  public UnknownHost showing(String seen) {
    return new UnknownHost(host, seen);
  }
}
