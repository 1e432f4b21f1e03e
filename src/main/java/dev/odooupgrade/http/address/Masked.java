package dev.odooupgrade.http.address;

import dev.odooupgrade.text.SafeText;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Hides what opens something before it is shown: keys in addresses, log-ins in headers. */
public final class Masked {
  private static final Pattern LOGIN = Pattern.compile("(?<=//)[^/@\\s]*@");
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)([?&;][^=&;#]*(?:key|token|secret|passw|signature)[^=&;#]*=)[^&;#\\s]*");
  private static final Set<String> SECRET_HEADERS =
      Set.of(
          "authorization",
          "proxy-authorization",
          "cookie",
          "set-cookie",
          "www-authenticate",
          "proxy-authenticate");

  private Masked() {}

  public static String address(URI uri) {
    return address(uri.toString());
  }

  /** A header's line, {@code Name: value}, as it may be shown. */
  public static String header(String name, String value) {
    boolean secret = SECRET_HEADERS.contains(name.toLowerCase(Locale.ROOT));
    return SafeText.clean(name) + ": " + (secret ? "***" : address(value));
  }

  private static String address(String text) {
    String withoutLogin = LOGIN.matcher(text).replaceAll("***@");
    return SafeText.clean(PARAMETER.matcher(withoutLogin).replaceAll("$1***"));
  }
}
