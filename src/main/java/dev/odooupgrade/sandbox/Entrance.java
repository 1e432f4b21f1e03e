package dev.odooupgrade.sandbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * Where clients come in to one of the servers: straight, or through a relay.
 *
 * @param port the port that clients connect to
 * @param relay what stands there, if it is not the server itself
 */
record Entrance(int port, Optional<Relay> relay) implements AutoCloseable {

  /** The server's own port. */
  static Entrance straight(int port) {
    return new Entrance(port, Optional.empty());
  }

  /**
   * A port in front of the server's, 0 for a free one.
   *
   * @throws java.net.BindException if it is taken
   */
  static Entrance relayed(int port, int server, ExecutorService threads) throws IOException {
    Relay relay = Relay.start(port, server, threads);
    return new Entrance(relay.port(), Optional.of(relay));
  }

  /** Makes the connection from there end with a reset; without a relay it just ends. */
  void resetAtEnd(InetSocketAddress from) {
    relay.ifPresent(passing -> passing.resetAtEnd(from));
  }

  @Override
  public void close() {
    relay.ifPresent(Relay::close);
  }
}
