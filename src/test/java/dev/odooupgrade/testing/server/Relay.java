package dev.odooupgrade.testing.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Stands between a client and a server, and cuts or stops what passes after so many bytes. */
public final class Relay implements AutoCloseable {
  private final AtomicLong passed = new AtomicLong();
  private final RawServer listening;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);

  /** Whose bytes are counted. */
  public enum Side {
    /** What the client sends. */
    CLIENT,
    /** What the server answers. */
    SERVER
  }

  private Relay(int port, Side side, LongSupplier most, Runnable atMost, boolean cuts) {
    listening =
        new RawServer(
            client -> {
              try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
                Socket from = side == Side.SERVER ? server : client;
                Socket to = side == Side.SERVER ? client : server;
                Thread back = new Thread(() -> pump(to, from), "relay-back");
                back.setDaemon(true);
                back.start();
                if (forward(from, to, most.getAsLong())) {
                  atMost.run();
                  stopped.countDown();
                  if (!cuts) {
                    over.await();
                  }
                }
              }
            });
  }

  /** Hangs up on both when the client has sent so many bytes. */
  public static Relay cuttingAfter(long bytes, int port) {
    return new Relay(port, Side.CLIENT, () -> bytes, () -> {}, true);
  }

  /** Hangs up on both when the server has sent so many bytes. */
  public static Relay cuttingAnswersAfter(long bytes, int port) {
    return new Relay(port, Side.SERVER, () -> bytes, () -> {}, true);
  }

  /**
   * Takes a number for each connection, and hangs up on both when the client has sent so many
   * bytes; lets all pass when no number is left.
   */
  public static Relay cuttingEach(Queue<Long> bytes, int port) {
    LongSupplier next = () -> Optional.ofNullable(bytes.poll()).orElse(Long.MAX_VALUE);
    return new Relay(port, Side.CLIENT, next, () -> {}, true);
  }

  /** Lets nothing more through, and says nothing, when the client has sent so many bytes. */
  public static Relay stoppingAfter(long bytes, int port) {
    return stoppingAfter(bytes, Side.CLIENT, port, () -> {});
  }

  /** Tells somebody when one side has sent so many bytes, and lets nothing more through. */
  public static Relay stoppingAfter(long bytes, Side side, int port, Runnable told) {
    return new Relay(port, side, () -> bytes, told, false);
  }

  /** Lets all pass, and counts what the client sends. */
  public static Relay counting(int port) {
    return cuttingAfter(Long.MAX_VALUE, port);
  }

  /** The port that clients connect to. */
  public int port() {
    return listening.port();
  }

  /** How many bytes have come through it, on the side that it counts. */
  public long passed() {
    return passed.get();
  }

  /** Returns when no more passes. */
  public void awaitStop() throws InterruptedException {
    stopped.await();
  }

  /** Carries the bytes of one side; answers whether that was all that may pass. */
  private boolean forward(Socket from, Socket to, long most) throws IOException {
    InputStream in = from.getInputStream();
    OutputStream out = to.getOutputStream();
    byte[] some = new byte[64 * 1024];
    long rest = most;
    while (rest > 0) {
      int read = in.read(some, 0, (int) Math.min(some.length, rest));
      if (read < 0) {
        return false;
      }
      out.write(some, 0, read);
      rest -= read;
      passed.addAndGet(read);
    }
    return true;
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException gone) {
      return; // one of them has gone, which ends the talk
    }
  }

  @Override
  public void close() throws IOException {
    over.countDown();
    listening.close();
  }
}
