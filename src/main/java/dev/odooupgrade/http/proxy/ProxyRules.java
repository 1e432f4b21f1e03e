package dev.odooupgrade.http.proxy;

import dev.odooupgrade.domain.Port;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.http.address.Addresses;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which proxy an address goes through, by the variables that curl looks at: {@code https_proxy},
 * {@code HTTPS_PROXY}, {@code http_proxy} (small letters only, since a web server may set the large
 * ones from a request), {@code all_proxy}, {@code ALL_PROXY}; and {@code no_proxy}. This machine
 * itself is never reached through a proxy.
 */
public final class ProxyRules {
  /** What curl takes when a proxy is given without a port. */
  private static final int USUAL_PORT = 1080;

  private final Map<String, String> environment;
  private final NoProxy exceptions;

  public ProxyRules(Map<String, String> environment) {
    this.environment = environment;
    this.exceptions =
        NoProxy.parse(first(List.of("no_proxy", "NO_PROXY")).map(this::value).orElse(""));
  }

  /**
   * The proxy for an address; empty when it is reached directly.
   *
   * @throws TroubleException when the variable that applies cannot be understood
   */
  public Optional<ProxyChoice> forAddress(URI uri) throws TroubleException {
    String host = String.valueOf(uri.getHost());
    if (PlatformAddress.isLoopback(host) || exceptions.covers(host, Addresses.port(uri))) {
      return Optional.empty();
    }
    List<String> variables =
        Addresses.isHttps(uri)
            ? List.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
            : List.of("http_proxy", "all_proxy", "ALL_PROXY");
    Optional<String> variable = first(variables);
    return variable.isPresent()
        ? Optional.of(parse(variable.get(), value(variable.get())))
        : Optional.empty();
  }

  private static ProxyChoice parse(String variable, String value) throws TroubleException {
    URI uri;
    try {
      uri = URI.create(value.contains("://") ? value : "http://" + value);
    } catch (IllegalArgumentException e) {
      throw trouble(variable, "is not a valid address");
    }
    if (!"http".equals(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))) {
      throw trouble(variable, "does not start with http://, the only kind that is supported");
    }
    if (uri.getHost() == null) {
      throw trouble(variable, "has no valid host name");
    }
    int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
    if (!Port.exists(port)) {
      throw trouble(variable, "has an invalid port");
    }
    return new ProxyChoice(uri.getHost(), port, variable, login(uri));
  }

  private static Optional<Secret> login(URI proxy) {
    return Optional.ofNullable(proxy.getRawUserInfo())
        .map(raw -> URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8))
        .map(plain -> plain.contains(":") ? plain : plain + ":")
        .map(plain -> plain.getBytes(StandardCharsets.UTF_8))
        .map(bytes -> Secret.of("Basic " + Base64.getEncoder().encodeToString(bytes)));
  }

  /** The first of these variables that is set. */
  private Optional<String> first(List<String> variables) {
    return variables.stream().filter(variable -> !value(variable).isEmpty()).findFirst();
  }

  private String value(String variable) {
    return environment.getOrDefault(variable, "").strip();
  }

  private static TroubleException trouble(String variable, String what) {
    return new TroubleException(
        TroubleKind.BAD_ARGUMENT,
        "The proxy in " + variable + " " + what + ".",
        "Nothing was sent.",
        "Set " + variable + " to something like http://proxy.example.com:3128, or unset it.");
  }
}
