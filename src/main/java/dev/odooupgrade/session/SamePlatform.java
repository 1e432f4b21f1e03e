package dev.odooupgrade.session;

import java.net.URI;
import java.util.Locale;

/** Whether two addresses mean the same platform, however they are written. */
public final class SamePlatform {
  private SamePlatform() {}

  /** Compares scheme, host, port (the usual one may be left out), and path. */
  public static boolean test(URI one, URI other) {
    return normal(one).equals(normal(other));
  }

  private static String normal(URI url) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    int usual = scheme.equals("http") ? 80 : 443;
    int port = url.getPort() < 0 ? usual : url.getPort();
    String path = url.getRawPath() == null ? "" : url.getRawPath().replaceAll("/+$", "");
    return scheme + "://" + host + ":" + port + path;
  }
}
