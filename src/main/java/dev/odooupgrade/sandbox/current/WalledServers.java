package dev.odooupgrade.sandbox.current;

import dev.odooupgrade.sandbox.Loopback;
import dev.odooupgrade.sandbox.current.transfer.Guest;
import dev.odooupgrade.sandbox.current.transfer.TransferServer;
import dev.odooupgrade.sandbox.current.transfer.TransferServers;
import java.io.IOException;
import java.net.Socket;

/** Doors whose port nobody answers at, as behind a firewall that refuses. */
record WalledServers(TransferServers behind) implements TransferServers {

  @Override
  public boolean understands(String publicKey) {
    return behind.understands(publicKey);
  }

  @Override
  public TransferServer open(Guest guest) throws IOException {
    TransferServer real = behind.open(guest);
    // Taken without listening: nobody else can get the port, and who calls is refused.
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
        // Nobody holds the port, which is all that was wanted.
      }
    }
  }
}
