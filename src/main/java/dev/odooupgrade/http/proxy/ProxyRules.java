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
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which proxy an address goes through, by the variables that curl looks at: {@code https_proxy},
 * {@code HTTPS_PROXY}, {@code http_proxy} (small letters only, since a web server may set the large
 * ones from a request), {@code all_proxy}, {@code ALL_PROXY}; and {@code no_proxy}. This machine
 * itself is never reached through a proxy.
 */
public final class ProxyRules {
  /** What curl takes when a proxy is given without a port. */
  private static final int USUAL_PORT = 1080;

  private static final Pattern ENDS_HOST = Pattern.compile("[/?#]");
  private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

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

  /**
   * As curl reads it: the last {@code @} ends the log-in, and a path behind the host is nothing.
   */
  private static ProxyChoice parse(String variable, String value) throws TroubleException {
    int scheme = value.indexOf("://");
    if (scheme >= 0 && !value.substring(0, scheme).equalsIgnoreCase("http")) {
      throw trouble(variable, "does not start with http://, the only kind that is supported");
    }
    String rest = scheme < 0 ? value : value.substring(scheme + 3);
    int at = rest.lastIndexOf('@');
    String login = rest.substring(0, Math.max(0, at));
    if (ENDS_HOST.matcher(login).find()) {
      throw trouble(
          variable,
          "has a character in its user name or password that must be percent-encoded"
              + " (/ as %2F, # as %23, ? as %3F, @ as %40, % as %25)");
    }
    URI uri;
    try {
      uri = URI.create("http://" + ENDS_HOST.split(rest.substring(at + 1), 2)[0]);
    } catch (IllegalArgumentException e) {
      throw trouble(variable, "is not a valid address");
    }
    if (uri.getHost() == null) {
      throw trouble(variable, "has no valid host name or port");
    }
    int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
    if (!Port.exists(port)) {
      throw trouble(variable, "has an invalid port");
    }
    return new ProxyChoice(
        uri.getHost(), port, variable, at < 0 ? Optional.empty() : Optional.of(basic(login)));
  }

  private static Secret basic(String login) {
    String plain = decoded(login.contains(":") ? login : login + ":");
    byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
    return Secret.of("Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  /** A percent sign that begins no code stands for itself. */
  private static String decoded(String raw) {
    return ENCODED
        .matcher(raw)
        .replaceAll(
            codes ->
                Matcher.quoteReplacement(URLDecoder.decode(codes.group(), StandardCharsets.UTF_8)));
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
