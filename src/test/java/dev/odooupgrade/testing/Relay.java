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

  private Relay(int port, long mostToServer, boolean cuts) {
    door =
        new RawServer(
            client -> {
              try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
                Thread back = new Thread(() -> pump(server, client), "relay-back");
                back.setDaemon(true);
                back.start();
                forward(client, server, mostToServer);
                if (!cuts) {
                  over.await();
                }
              }
            });
  }

  /** Hangs up on both when the client has sent so many bytes. */
  public static Relay cuttingAfter(long bytes, int port) {
    return new Relay(port, bytes, true);
  }

  /** Lets nothing more through, and says nothing, when the client has sent so many bytes. */
  public static Relay stoppingAfter(long bytes, int port) {
    return new Relay(port, bytes, false);
  }

  public int port() {
    return door.port();
  }

  /** How many bytes the clients have sent through it. */
  public long passed() {
    return passed.get();
  }

  /** Returns when no more passes. */
  public void awaitStop() throws InterruptedException {
    stopped.await();
  }

  private void forward(Socket client, Socket server, long most) throws IOException {
    InputStream in = client.getInputStream();
    OutputStream out = server.getOutputStream();
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
