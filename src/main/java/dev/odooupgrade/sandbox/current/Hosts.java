package dev.odooupgrade.sandbox.current;

import java.net.URI;

/**
 * The names under which the sandbox is found.
 *
 * @param moves whether a request moves to another host once its processing has begun
 */
record Hosts(int port, boolean moves) {
  private static final int USUAL_PORT = 443;
  private static final String NAME = "localhost";
  private static final String ADDRESS = "127.0.0.1";

  /** The address of the calls, without a slash at the end. */
  URI url() {
    return URI.create("https://" + first());
  }

  /** The host that a new request is given. */
  String first() {
    return address(NAME);
  }

  String of(CurrentRequest request) {
    return address(moves && request.orderedAt().isPresent() ? ADDRESS : NAME);
  }

  /** The usual port is left out, as the platform leaves it out. */
  private String address(String host) {
    return port == USUAL_PORT ? host : host + ":" + port;
  }
}
