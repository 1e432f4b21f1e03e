package dev.odooupgrade.http;

/**
 * What Java's HTTP client reads from the system's properties, once, when the first client is made:
 * so this runs before that. What was set by hand is left alone.
 */
final class ClientProperties {
  /**
   * How much it reads at once, in bytes: the more, the seldomer its threads hand over to each
   * other. docs/performance.md has the figures; a connection holds a handful of such buffers.
   */
  private static final int BUFFER = 512 * 1024;

  private ClientProperties() {}

  static void set() {
    System.getProperties().putIfAbsent("jdk.httpclient.bufsize", Integer.toString(BUFFER));
    // By itself it never sends a name and a password for a proxy while it opens a tunnel.
    System.getProperties().putIfAbsent("jdk.http.auth.tunneling.disabledSchemes", "");
  }
}
