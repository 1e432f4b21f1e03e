package dev.odooupgrade.transfer.rsync;

/** Follows files on their way by what one run of rsync says. One thread uses it. */
interface Transit {

  /** A line of rsync's standard output. */
  void line(String line);

  /** The run has ended: what is known is written down. */
  void end();

  /** Whether a byte has moved in this run, or was found on the other side: our options will do. */
  boolean moved();
}
