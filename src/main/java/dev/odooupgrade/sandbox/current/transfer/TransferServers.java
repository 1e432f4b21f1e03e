package dev.odooupgrade.sandbox.current.transfer;

import java.io.IOException;

/** Starts transfer servers, of whatever kind. Safe on every thread. */
public interface TransferServers {

  /** Whether it can let in the owner of this public key, given as a line of {@code id_rsa.pub}. */
  boolean understands(String publicKey);

  /**
   * Starts a server for a guest.
   *
   * @throws IOException if nothing can listen, or the key is not understood
   */
  TransferServer open(Guest guest) throws IOException;
}
