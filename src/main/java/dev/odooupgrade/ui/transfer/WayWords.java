package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.domain.Via;

/** What a way of travelling means for the person who waits. */
final class WayWords {
  private WayWords() {}

  /** Its name. */
  static String name(Via via) {
    return via == Via.RSYNC ? "rsync" : via.name();
  }

  /** The other one. */
  static Via other(Via via) {
    return via == Via.HTTPS ? Via.SFTP : Via.HTTPS;
  }

  /** How an upload goes by it, in a few words. */
  static String ofUpload(Via via) {
    return "by "
        + name(via)
        + (via.goesOn() ? ", resumes if interrupted" : ", starts over if interrupted");
  }

  /** What stopping an upload means; complete sentences. */
  static String ifStopped(Via via, boolean allIsSent) {
    if (allIsSent) {
      return "Everything was sent, but not confirmed yet. The request is kept; its status will show"
          + " whether the dump has arrived.";
    }
    return via.goesOn()
        ? "The request and what has arrived are kept: the next upload resumes there."
        : "The request is kept; the dump must be uploaded again from the start.";
  }

  /** Why one might take the other way after a break. */
  static String offer(Via other) {
    return other.goesOn()
        ? "v switches to SFTP: it starts over once, but then resumes whenever it is interrupted."
        : "v switches to HTTPS, which works almost everywhere, but starts over if interrupted.";
  }
}
