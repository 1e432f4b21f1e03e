package dev.odooupgrade.sandbox.fault;

import dev.odooupgrade.sandbox.Loopback;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/**
 * Stands on loopback in front of a server, passes everything on, and can end a connection with a
 * reset (RST), which neither server can do by itself: the bytes on their way are lost, and the
 * other side reads an error instead of an end. Safe on every thread.
 */
final class Relay implements AutoCloseable {
  private static final int USUAL_BACKLOG = 0;

  private final ServerSocket listening;
  private final int target;
  private final ExecutorService threads;
  private final Map<Integer, Pair> pairs = new ConcurrentHashMap<>();

  /** One connection: the side of the client, and the side of the server. */
  private static final class Pair {
    private final Socket front;
    private final Socket back;
    private volatile boolean resetting;

    Pair(Socket front, Socket back) {
      this.front = front;
      this.back = back;
    }

    /** Ends both sides, the client's with a reset if that was asked for. */
    void end() {
      try {
        if (resetting && !front.isClosed()) {
          front.setSoLinger(true, 0);
        }
      } catch (IOException closed) {
        // Then no one is left to see a reset.
      }
      quietly(front);
      quietly(back);
    }
  }

  private Relay(ServerSocket listening, int target, ExecutorService threads) {
    this.listening = listening;
    this.target = target;
    this.threads = threads;
  }

  /**
   * Listens on a port of 127.0.0.1, 0 for a free one, in front of another one.
   *
   * @throws java.net.BindException if the port is taken
   */
  static Relay start(int port, int target, ExecutorService threads) throws IOException {
    ServerSocket listening = new ServerSocket(port, USUAL_BACKLOG, Loopback.at(port).getAddress());
    Relay relay = new Relay(listening, target, threads);
    threads.execute(relay::accept);
    return relay;
  }

  int port() {
    return listening.getLocalPort();
  }

  /**
   * Makes the connection that the server knows by this address end with a reset, as soon as the
   * server closes it.
   */
  void resetAtEnd(InetSocketAddress asTheServerSees) {
    Optional.ofNullable(pairs.get(asTheServerSees.getPort()))
        .ifPresent(pair -> pair.resetting = true);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        serve(listening.accept());
      } catch (IOException closedOrRefused) {
        // Closed, or this one client is out of luck: the next may come.
      }
    }
  }

  private void serve(Socket front) throws IOException {
    Socket back;
    try {
      back = new Socket(Loopback.at(target).getAddress(), target);
    } catch (IOException refused) {
      quietly(front);
      throw refused;
    }
    front.setTcpNoDelay(true);
    back.setTcpNoDelay(true);
    int known = back.getLocalPort();
    Pair pair = new Pair(front, back);
    pairs.put(known, pair);
    threads.execute(() -> pass(front, back, pair));
    threads.execute(
        () -> {
          pass(back, front, pair);
          pairs.remove(known, pair);
        });
  }

  private static void pass(Socket from, Socket to, Pair pair) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      if (pair.resetting) {
        pair.end();
      } else {
        to.shutdownOutput();
        if (from.isOutputShutdown()) {
          pair.end();
        }
      }
    } catch (IOException broken) {
      pair.end();
    }
  }

  private static void quietly(Closeable closing) {
    try {
      closing.close();
    } catch (IOException gone) {
      // It is gone, as was wanted.
    }
  }

  @Override
  public void close() {
    quietly(listening);
    pairs.values().forEach(Pair::end);
  }
}
