package dev.odooupgrade.sandbox.current;

import dev.odooupgrade.sandbox.current.door.Door;
import dev.odooupgrade.sandbox.current.door.Doors;
import dev.odooupgrade.sandbox.current.door.Guest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Doors whose port nobody answers at, as behind a firewall that refuses. */
record WalledDoors(Doors behind) implements Doors {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  @Override
  public boolean understands(String publicKey) {
    return behind.understands(publicKey);
  }

  @Override
  public Door open(Guest guest) throws IOException {
    Door real = behind.open(guest);
    // Taken without listening: nobody else can get the port, and who calls is refused.
    Socket taken = new Socket();
    taken.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0));
    return new Walled(real, taken);
  }

  private record Walled(Door real, Socket taken) implements Door {
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
