package dev.odooupgrade.http;

/**
 * Lets a name and a password in {@code HTTPS_PROXY} reach the proxy. Java by itself never sends
 * them while it opens a tunnel, and reads the switch once, when the first HTTP client is made: so
 * this runs before that. A switch that was set by hand is left alone.
 */
final class TunnelLogins {
  private static final String SWITCH = "jdk.http.auth.tunneling.disabledSchemes";

  private TunnelLogins() {}

  static void allow() {
    System.getProperties().putIfAbsent(SWITCH, "");
  }
}
