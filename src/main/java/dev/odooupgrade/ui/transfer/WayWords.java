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
        + (via.goesOn() ? ", goes on after a break" : ", starts over after a break");
  }

  /** What stopping an upload means; complete sentences. */
  static String ifStopped(Via via, boolean allIsSent) {
    if (allIsSent) {
      return "Everything is sent, only the platform's word is missing. The request is kept; its"
          + " status will tell whether the dump has arrived.";
    }
    return via.goesOn()
        ? "The request is kept, and so is what has arrived: the next upload goes on from there."
        : "The request is kept; the dump must be sent again from its beginning.";
  }

  /** Why one might take the other way after a break. */
  static String offer(Via other) {
    return other.goesOn()
        ? "v goes over SFTP instead: from the first byte once more, but after a break it goes on"
            + " from where it broke."
        : "v goes over HTTPS instead, which is open almost everywhere, but starts over after a"
            + " break.";
  }
}
