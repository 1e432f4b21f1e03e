package dev.odooupgrade.sandbox.current.transfer;

import java.io.IOException;

/** Starts transfer servers, of whatever kind, one at a time. */
@FunctionalInterface
public interface TransferServers {
  /**
   * Starts a server for a guest.
   *
   * @throws IOException if nothing can listen, or the key is not understood
   */
  TransferServer open(TransferAccess guest) throws IOException;
}
