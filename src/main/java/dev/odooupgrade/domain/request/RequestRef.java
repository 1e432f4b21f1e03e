package dev.odooupgrade.domain.request;

import dev.odooupgrade.domain.Secret;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What opens a request: its id and its private key, at the server that handles it.
 *
 * @param host the server, with a port where it is not the usual one, when it is another than the
 *     platform's own address
 * @param hostBefore the server that handled it before that one
 */
public record RequestRef(
    String id, Secret key, Optional<String> host, Optional<String> hostBefore) {
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,252}(?::([0-9]{1,5}))?");
  private static final int LAST_PORT = 65_535;

  /** Whether it can be a server: a bare host name or an IPv4 address, with a port or without. */
  public static boolean isHost(String text) {
    Matcher host = HOST.matcher(text);
    return host.matches()
        && (host.group(1) == null || Integer.parseInt(host.group(1)) <= LAST_PORT);
  }

  /** A request that one server has handled all along. */
  public RequestRef(String id, Secret key, Optional<String> host) {
    this(id, key, host, Optional.empty());
  }

  /** A request that the platform's own address handles. */
  public RequestRef(String id, Secret key) {
    this(id, key, Optional.empty());
  }

  /** The same request, handed over to another server. */
  public RequestRef at(String machine) {
    return new RequestRef(id, key, Optional.of(machine), host.or(() -> hostBefore));
  }

  /** The same request, asked for at the platform itself, whatever server it named. */
  public RequestRef atPlatform() {
    return new RequestRef(id, key, Optional.empty(), host.or(() -> hostBefore));
  }

  /**
   * Where it may be handled: at its server, at the one before, or at the platform's own address.
   */
  public List<RequestRef> ways() {
    return Stream.of(host, hostBefore, Optional.<String>empty())
        .distinct()
        .map(server -> new RequestRef(id, key, server))
        .toList();
  }
}
