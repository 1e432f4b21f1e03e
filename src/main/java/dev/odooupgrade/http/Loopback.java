package dev.odooupgrade.http;

import dev.odooupgrade.domain.PlatformAddress;
import java.net.URI;
import java.util.Optional;

/** Whether a host is this very machine, by the one rule that the domain has for it. */
final class Loopback {

  private Loopback() {}

  static boolean is(String host) {
    return new PlatformAddress(URI.create("http://" + host), false, false, Optional.empty())
        .isLoopback();
  }
}
