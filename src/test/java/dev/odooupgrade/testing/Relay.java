package dev.odooupgrade.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a client and a server, and cuts or stops what passes after so many bytes. */
public final class Relay implements AutoCloseable {
  private final AtomicLong passed = new AtomicLong();
  private final RawServer door;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);

  private Relay(int port, long most, boolean fromServer, boolean cuts) {
    door =
        new RawServer(
            client -> {
              try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
                Socket from = fromServer ? server : client;
                Socket to = fromServer ? client : server;
                Thread back = new Thread(() -> pump(to, from), "relay-back");
                back.setDaemon(true);
                back.start();
                forward(from, to, most);
                if (!cuts) {
                  over.await();
                }
              }
            });
  }

  /** Hangs up on both when the client has sent so many bytes. */
  public static Relay cuttingAfter(long bytes, int port) {
    return new Relay(port, bytes, false, true);
  }

  /** Hangs up on both when the server has sent so many bytes. */
  public static Relay cuttingAnswersAfter(long bytes, int port) {
    return new Relay(port, bytes, true, true);
  }

  /** Lets nothing more through, and says nothing, when the client has sent so many bytes. */
  public static Relay stoppingAfter(long bytes, int port) {
    return new Relay(port, bytes, false, false);
  }

  /** The port that clients connect to. */
  public int port() {
    return door.port();
  }

  /** How many bytes have come through it, on the side that it counts. */
  public long passed() {
    return passed.get();
  }

  /** Returns when no more passes. */
  public void awaitStop() throws InterruptedException {
    stopped.await();
  }

  private void forward(Socket from, Socket to, long most) throws IOException {
    InputStream in = from.getInputStream();
    OutputStream out = to.getOutputStream();
    byte[] some = new byte[16 * 1024];
    long rest = most;
    while (rest > 0) {
      int read = in.read(some, 0, (int) Math.min(some.length, rest));
      if (read < 0) {
        return;
      }
      out.write(some, 0, read);
      rest -= read;
      passed.addAndGet(read);
    }
    stopped.countDown();
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
    door.close();
  }
}
