package dev.odooupgrade.endtoend;

import dev.odooupgrade.sandbox.current.transfer.TransferAccess;
import dev.odooupgrade.sandbox.current.transfer.TransferServer;
import dev.odooupgrade.sandbox.current.transfer.TransferServers;
import dev.odooupgrade.testing.server.OpenSshServer;
import dev.odooupgrade.testing.server.Relay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Servers in which OpenSSH's own server runs the machine's rsync, each with a line before it that a
 * test may cut. It lets in the user who runs the test.
 */
final class SshdServers implements TransferServers {
  private final Line line;
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicLong passed = new AtomicLong();

  /** Lays the line to a server. */
  @FunctionalInterface
  interface Line {
    /**
     * Lays one.
     *
     * @param port of the server
     * @param upload whether it is for an upload
     */
    Relay to(int port, boolean upload);
  }

  SshdServers(Line line) {
    this.line = line;
  }

  /** How many servers were opened. */
  int opened() {
    return opened.get();
  }

  /** How many bytes have come through the lines of the servers that are closed. */
  long passed() {
    return passed.get();
  }

  @Override
  public TransferServer open(TransferAccess guest) throws IOException {
    OpenSshServer server = OpenSshServer.startForRsync(guest.folder());
    server.letIn(guest.publicKey());
    opened.incrementAndGet();
    return new SshdServer(server, line.to(server.port(), guest.mayWrite()));
  }

  private final class SshdServer implements TransferServer {
    private final OpenSshServer server;
    private final Relay relay;

    SshdServer(OpenSshServer server, Relay relay) {
      this.server = server;
      this.relay = relay;
    }

    @Override
    public int port() {
      return relay.port();
    }

    @Override
    public String knownHosts() {
      try {
        String byNumber = server.knownHosts(port()) + "\n";
        return byNumber + byNumber.replace("[127.0.0.1]", "[localhost]");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      passed.addAndGet(relay.passed());
      try (server) {
        relay.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
