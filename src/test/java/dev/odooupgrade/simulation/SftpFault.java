package dev.odooupgrade.simulation;

/** What may happen between an SFTP client and its server, and there. */
enum SftpFault {
  NO_NAME(Moment.CONNECT),
  REFUSED(Moment.CONNECT),
  NO_ROUTE(Moment.CONNECT),
  CONNECTS_TOO_SLOWLY(Moment.CONNECT),
  NOTHING_IN_COMMON(Moment.LOGIN),
  OTHER_HOST_KEY(Moment.LOGIN),
  KEY_REFUSED(Moment.LOGIN),
  LOGIN_BREAKS(Moment.LOGIN),
  /** The connection breaks before what is asked is done. */
  BREAKS_BEFORE(Moment.LIMITS, Moment.CLOSE),
  /** It is done, and the connection breaks before that is told. */
  BREAKS_AFTER(Moment.LIMITS, Moment.CLOSE),
  /** The connection breaks, and the end of what was confirmed as written is gone. */
  FORGETS(Moment.LIMITS, Moment.CLOSE),
  DENIED(Moment.LIMITS, Moment.CLOSE),
  /** A write that does not fit puts down what does. */
  DISK_FULL(Moment.LIMITS, Moment.CLOSE),
  SLOW(Moment.LIMITS, Moment.CLOSE),
  STANDS_STILL(Moment.LIMITS, Moment.CLOSE),
  /** The program is told to stop while it waits. */
  STOPPED(Moment.LIMITS, Moment.CLOSE),
  SIZE_TOO_SMALL(Moment.STAT),
  SIZE_TOO_LARGE(Moment.STAT),
  GIVES_LESS(Moment.READ),
  ENDS_EARLY(Moment.READ);

  /** Where in a connection it is, in the order of their coming. */
  enum Moment {
    CONNECT,
    LOGIN,
    LIMITS,
    STAT,
    OPEN_TO_READ,
    OPEN_TO_WRITE,
    READ,
    WRITE,
    CLOSE
  }

  private final Moment first;
  private final Moment last;

  SftpFault(Moment only) {
    this(only, only);
  }

  SftpFault(Moment first, Moment last) {
    this.first = first;
    this.last = last;
  }

  boolean fits(Moment moment) {
    return moment.compareTo(first) >= 0 && moment.compareTo(last) <= 0;
  }
}
