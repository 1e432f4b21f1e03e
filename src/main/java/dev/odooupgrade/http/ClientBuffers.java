package dev.odooupgrade.http;

/**
 * How much Java's HTTP client reads at once: the more, the seldomer its threads hand over to each
 * other. docs/performance.md has the figures; a connection holds a handful of such buffers.
 */
final class ClientBuffers {
  private static final String PROPERTY = "jdk.httpclient.bufsize";
  private static final int BYTES = 512 * 1024;

  private ClientBuffers() {}

  /** Takes effect when it comes before the first client, and nobody wished otherwise. */
  static void enlarge() {
    System.getProperties().putIfAbsent(PROPERTY, Integer.toString(BYTES));
  }
}
