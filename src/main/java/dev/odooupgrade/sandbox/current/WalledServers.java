package dev.odooupgrade.sandbox.current;

import dev.odooupgrade.sandbox.Loopback;
import dev.odooupgrade.sandbox.current.transfer.Guest;
import dev.odooupgrade.sandbox.current.transfer.TransferServer;
import dev.odooupgrade.sandbox.current.transfer.TransferServers;
import java.io.IOException;
import java.net.Socket;

/** Servers whose port refuses every connection, as behind a firewall. */
record WalledServers(TransferServers servers) implements TransferServers {

  @Override
  public boolean understands(String publicKey) {
    return servers.understands(publicKey);
  }

  @Override
  public TransferServer open(Guest guest) throws IOException {
    TransferServer real = servers.open(guest);
    // Taken without listening: no other program can get the port, and connections are refused.
    Socket taken = new Socket();
    taken.bind(Loopback.at(0));
    return new Walled(real, taken);
  }

  private record Walled(TransferServer real, Socket taken) implements TransferServer {
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
}
