package dev.odooupgrade.domain.platform;

import dev.odooupgrade.domain.Named;

/** The result of connecting to a TCP port. */
public enum PortAnswer implements Named {
  /** A program listens there, and the connection was made. */
  OPEN,
  /** It was refused at once: no program listens there, or a firewall says so. */
  REFUSED,
  /** Nothing came back in time: mostly a firewall that drops packets. */
  SILENT,
  /** The network has no route to it. */
  NO_WAY,
  UNKNOWN_HOST
}
