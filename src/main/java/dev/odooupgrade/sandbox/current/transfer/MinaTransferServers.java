package dev.odooupgrade.sandbox.current.transfer;

import dev.odooupgrade.sandbox.LoopbackSsh;
import java.io.IOException;
import java.security.KeyPair;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;

/**
 * Servers of Apache MINA SSHD, which need nothing installed but rsync. Their own key is made once
 * and kept; the key of a guest may be of any kind that MINA knows, which RSA and ECDSA are, and
 * Ed25519 too once the program has taught it so.
 */
public final class MinaTransferServers implements TransferServers {
  /** Two servers that start at once must not both make the key of the host. */
  private final ReentrantLock making = new ReentrantLock();

  @Override
  public boolean understands(String publicKey) {
    return GuestKey.of(publicKey).isPresent();
  }

  @Override
  public TransferServer open(Guest guest) throws IOException {
    GuestKey key =
        GuestKey.of(guest.publicKey())
            .orElseThrow(() -> new IOException("The key of the guest is not understood."));
    SimpleGeneratorHostKeyProvider own = LoopbackSsh.hostKey(guest.hostKey());
    return MinaTransferServer.start(guest, key, own, publicLine(own));
  }

  private String publicLine(SimpleGeneratorHostKeyProvider own) {
    making.lock();
    try {
      KeyPair pair = own.loadKeys(null).iterator().next();
      return PublicKeyEntry.toString(pair.getPublic());
    } finally {
      making.unlock();
    }
  }
}
