package dev.odooupgrade.http.address;

import java.net.URI;

/** What an address means: its port, its encryption, and how its host is shown. */
public final class Addresses {

  private Addresses() {}

  public static boolean isHttps(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  public static int port(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : usualPort(uri);
  }

  /** The host for a sentence, with the port where it is not the usual one. */
  public static String shownHost(URI uri) {
    int port = port(uri);
    return port == usualPort(uri) ? uri.getHost() : uri.getHost() + ":" + port;
  }

  private static int usualPort(URI uri) {
    return isHttps(uri) ? 443 : 80;
  }
}
