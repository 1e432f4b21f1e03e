package dev.odooupgrade.http.proxy;

import dev.odooupgrade.domain.Secret;
import java.util.Optional;

/**
 * The proxy that a call goes through.
 *
 * @param variable the environment variable that names it, for sentences
 * @param login the value of the {@code Proxy-Authorization} header, where a log-in was given
 */
public record ProxyChoice(String host, int port, String variable, Optional<Secret> login) {

  /** Host and port, for sentences. */
  public String shown() {
    return host + ":" + port;
  }
}
