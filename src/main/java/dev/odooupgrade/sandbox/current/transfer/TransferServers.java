package dev.odooupgrade.sandbox.current.transfer;

import java.io.IOException;

/** Opens doors; what stands behind one is its own affair. Safe on every thread. */
public interface TransferServers {

  /** Whether it can let in the owner of this public key, given as a line of {@code id_rsa.pub}. */
  boolean understands(String publicKey);

  /**
   * Opens a door for a guest.
   *
   * @throws IOException if nothing can listen, or the key is not understood
   */
  TransferServer open(Guest guest) throws IOException;
}
