package dev.odooupgrade.sandbox.fault;

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
public record Listener(int port, Optional<Relay> relay) implements AutoCloseable {

  /**
   * The server's own port; or, where connections may be reset, one in front of it.
   *
   * @param port where the relay listens, 0 for a free one
   * @throws java.net.BindException if that is taken
   */
  public static Listener of(boolean resets, int port, int server, ExecutorService threads)
      throws IOException {
    if (!resets) {
      return new Listener(server, Optional.empty());
    }
    Relay relay = Relay.start(port, server, threads);
    return new Listener(relay.port(), Optional.of(relay));
  }

  /** Makes the connection from there end with a reset; without a relay it just ends. */
  public void resetAtEnd(InetSocketAddress from) {
    relay.ifPresent(passing -> passing.resetAtEnd(from));
  }

  @Override
  public void close() {
    relay.ifPresent(Relay::close);
  }
}
