package dev.odooupgrade.sandbox;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Where the sandboxes listen: on this machine alone. */
public final class Loopback {
  static final String ADDRESS = "127.0.0.1";

  private Loopback() {}

  public static InetSocketAddress at(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }
}
