package dev.odooupgrade.domain.platform;

import dev.odooupgrade.domain.Named;

/** What came of knocking at a TCP port. */
public enum PortAnswer implements Named {
  /** Somebody listens there, and the way is open. */
  OPEN,
  /** It was refused at once: nobody listens there, or a firewall says so. */
  REFUSED,
  /** Nothing came back in time: mostly a firewall that swallows what it does not like. */
  SILENT,
  /** The network knows no way there. */
  NO_WAY,
  UNKNOWN_HOST
}
