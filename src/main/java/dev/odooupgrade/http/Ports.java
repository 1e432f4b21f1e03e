package dev.odooupgrade.http;

import java.net.URI;

/** The port an address means, and the host with the port where it is not the usual one. */
final class Ports {

  private Ports() {}

  static int of(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : usual(uri);
  }

  /** A host for a sentence. */
  static String shownHost(URI uri) {
    int port = of(uri);
    return port == usual(uri) ? uri.getHost() : uri.getHost() + ":" + port;
  }

  private static int usual(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }
}
