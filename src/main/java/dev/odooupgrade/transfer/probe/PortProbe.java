package dev.odooupgrade.transfer.probe;

import dev.odooupgrade.domain.platform.PortFinding;

/** Finds out whether a TCP connection can be made. */
@FunctionalInterface
public interface PortProbe {

  /**
   * Makes a connection and ends it again, without a word.
   *
   * @param host a name or an address
   * @param port from 1 to 65535
   */
  PortFinding probe(String host, int port) throws InterruptedException;
}
