package dev.odooupgrade.domain.platform;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an Upgrade platform is, and how far its certificate is trusted.
 *
 * @param url scheme, host and port; the methods' paths are the adapter's
 * @param sandbox whether it is the simulated platform, which is not Odoo
 * @param insecure whether certificates go unchecked and plain HTTP is allowed
 * @param cacert a file with certificates to trust besides the system's
 * @param protocol what it speaks; empty until it was detected
 */
public record PlatformAddress(
    URI url,
    boolean sandbox,
    boolean insecure,
    Optional<String> cacert,
    Optional<Protocol> protocol) {

  public static final PlatformAddress ODOO =
      new PlatformAddress(URI.create("https://upgrade.odoo.com"), false, false, Optional.empty());

  /** A platform whose protocol is not known yet. */
  public PlatformAddress(URI url, boolean sandbox, boolean insecure, Optional<String> cacert) {
    this(url, sandbox, insecure, cacert, Optional.empty());
  }

  public PlatformAddress speaking(Protocol known) {
    return new PlatformAddress(url, sandbox, insecure, cacert, Optional.of(known));
  }

  /** The same with the protocol that was detected earlier, where none is given. */
  public PlatformAddress knowing(PlatformAddress earlier) {
    Optional<Protocol> known = protocol.or(earlier::protocol);
    return new PlatformAddress(url, sandbox, insecure, cacert, known);
  }

  /** The host, and the port where it is not the usual one, for a title line. */
  public String shownName() {
    String host = String.valueOf(url.getHost());
    return url.getPort() < 0 ? host : host + ":" + url.getPort();
  }

  public boolean isLoopback() {
    return url.getHost() != null && isLoopback(url.getHost());
  }

  /** Whether that is a name or an address of this very machine. */
  public static boolean isLoopback(String host) {
    String plain = host.toLowerCase(Locale.ROOT);
    return plain.equals("localhost")
        || plain.matches("127(\\.\\d{1,3}){3}")
        || plain.equals("[::1]");
  }
}
