package dev.odooupgrade.testing.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine of which a test writes every byte. */
public final class RawServer implements AutoCloseable {

  /** What is done with one connection; the server closes it afterwards. */
  @FunctionalInterface
  public interface Handler {
    /** Talks with the other side until it is done. */
    void with(Socket peer) throws Exception;
  }

  private final ServerSocket listening;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Socket> peers = new CopyOnWriteArrayList<>();

  /** A server that treats each connection in the same way. */
  public RawServer(Handler handler) {
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(() -> accept(handler));
  }

  /** Its address, without a path. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** The port it listens on. */
  public int port() {
    return listening.getLocalPort();
  }

  /** How many connections were made. */
  public int connections() {
    return peers.size();
  }

  /** Reads a request's head: its lines up to the empty one. */
  public static String head(InputStream from) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = from.read();
      if (next < 0) {
        return "";
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  /** The length of the body that a head announces. */
  public static long length(String head) {
    return head.lines()
        .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
        .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
        .findFirst()
        .orElse(0);
  }

  /** Writes an answer of ASCII text. */
  public static void write(Socket peer, String text) throws IOException {
    peer.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    peer.getOutputStream().flush();
  }

  /** A whole answer with a JSON body, on a connection that stays open. */
  public static String json(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private void accept(Handler handler) {
    while (!listening.isClosed()) {
      try {
        Socket peer = listening.accept();
        peers.add(peer);
        threads.execute(() -> handle(handler, peer));
      } catch (IOException e) {
        return; // the test is over
      }
    }
  }

  private static void handle(Handler handler, Socket peer) {
    try (peer) {
      handler.with(peer);
    } catch (SocketException e) {
      return; // the other side is gone, which is its right
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket peer : peers) {
      peer.close();
    }
    threads.shutdownNow();
  }
}
