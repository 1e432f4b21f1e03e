package dev.odooupgrade.sandbox.current;

import dev.odooupgrade.sandbox.Loopback;
import dev.odooupgrade.sandbox.current.transfer.TransferServer;
import java.io.IOException;
import java.net.Socket;

/** A server whose announced port refuses every connection, as behind a firewall. */
record UnreachableServer(TransferServer real, Socket taken) implements TransferServer {
  static UnreachableServer around(TransferServer real) throws IOException {
    // Taken without listening: no other program can get the port, and connections are refused.
    Socket taken = new Socket();
    taken.bind(Loopback.at(0));
    return new UnreachableServer(real, taken);
  }

  @Override
  public int port() {
    return taken.getLocalPort();
  }

  @Override
  public String knownHosts() {
    return real.knownHosts().replace("]:" + real.port() + " ", "]:" + port() + " ");
  }

  @Override
  public void close() {
    real.close();
    try {
      taken.close();
    } catch (IOException gone) {
      // The port is free, which is all that was wanted.
    }
  }
}
