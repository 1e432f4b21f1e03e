package dev.odooupgrade.sandbox.current.transfer;

/** An ssh server on 127.0.0.1 that lets one guest in. Safe on every thread. */
public interface TransferServer extends AutoCloseable {

  int port();

  /**
   * The lines of a {@code known_hosts} file by which a client can tell it, for the names {@code
   * localhost} and {@code 127.0.0.1}, each ending in a line break.
   */
  String knownHosts();

  /**
   * Listens no more and ends every connection and every rsync at once; a second time does nothing.
   */
  @Override
  void close();
}
