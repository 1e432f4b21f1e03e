package dev.odooupgrade.http;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.http.address.Addresses;
import dev.odooupgrade.http.call.HttpCall;
import dev.odooupgrade.text.SafeText;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a call continues when the server redirects it. The address and the body hold the key of a
 * request, so only the same host on the same port may be gone to, never from HTTPS back to HTTP.
 * Method, headers and body are repeated, since the form of a POST and the range of a download would
 * be lost otherwise; only HTTP 303 turns a POST into a GET. What is refused is {@link
 * TroubleKind#NETWORK}: the call did reach a server.
 */
final class Redirects {
  /** How many are followed for one call. */
  static final int MOST = 5;

  private static final Set<Integer> CODES = Set.of(301, 302, 303, 307, 308);

  private Redirects() {}

  /**
   * The call to make next; empty when the reply is the answer.
   *
   * @throws TroubleException when the server points to where we do not go
   */
  static Optional<HttpCall> next(HttpCall call, int code, Optional<String> location, int soFar)
      throws TroubleException {
    if (!CODES.contains(code) || location.isEmpty()) {
      return Optional.empty();
    }
    String from = Addresses.shownHost(call.uri());
    URI to;
    try {
      to = call.uri().resolve(location.get());
    } catch (IllegalArgumentException e) {
      throw refused(from + " redirects to an invalid address.", "", call);
    }
    if (to.getHost() == null || !isWeb(to)) {
      throw refused(from + " redirects to something that is not a web address.", "", call);
    }
    if (isDowngrade(call.uri(), to)) {
      throw refused(from + " redirects to its own address without encryption.", "", call);
    }
    if (!isSamePlace(call.uri(), to)) {
      String shown = SafeText.clean(Addresses.shownHost(to));
      throw refused(
          from + " redirects to another server, " + shown + ".",
          "If the platform has moved there, use --url " + to.getScheme() + "://" + shown + ".",
          call);
    }
    if (soFar >= MOST) {
      throw refused(from + " redirects in an endless loop.", "", call);
    }
    boolean asksForLook = code == 303 && !call.method().equals("GET");
    return Optional.of(asksForLook ? call.lookAt(to) : call.movedTo(to));
  }

  private static boolean isWeb(URI to) {
    return Addresses.isHttps(to) || "http".equalsIgnoreCase(to.getScheme());
  }

  private static boolean isDowngrade(URI from, URI to) {
    return from.getHost().equalsIgnoreCase(to.getHost())
        && Addresses.isHttps(from)
        && "http".equalsIgnoreCase(to.getScheme());
  }

  private static boolean isSamePlace(URI from, URI to) {
    boolean usualPorts = from.getPort() < 0 && to.getPort() < 0;
    return from.getHost().toLowerCase(Locale.ROOT).equals(to.getHost().toLowerCase(Locale.ROOT))
        && (usualPorts || Addresses.port(from) == Addresses.port(to));
  }

  private static TroubleException refused(String happened, String remedy, HttpCall call) {
    return new TroubleException(
        TroubleKind.NETWORK,
        happened,
        "The address contains the request's key, so the redirect was not followed.",
        remedy.isEmpty() ? call.ifLost().remedy() : remedy);
  }
}
