package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.domain.transfer.Transport;

/** What a transport means for the person who waits. */
final class TransportWords {
  private TransportWords() {}

  static String name(Transport transport) {
    return transport == Transport.RSYNC ? "rsync" : transport.name();
  }

  static Transport other(Transport transport) {
    return transport == Transport.HTTPS ? Transport.SFTP : Transport.HTTPS;
  }

  /** How an upload goes by it, in a few words. */
  static String ofUpload(Transport transport) {
    return "over "
        + name(transport)
        + (transport.resumes() ? ", resumes if interrupted" : ", starts over if interrupted");
  }

  /** What stopping an upload means; complete sentences. */
  static String ifStopped(Transport transport, boolean allIsSent) {
    if (allIsSent) {
      return "Everything was sent, but not confirmed yet. Your request is kept; its status will"
          + " show whether the dump has arrived.";
    }
    return transport.resumes()
        ? "The request and what has arrived are kept: the next upload resumes there."
        : "Your request is kept; the dump must be uploaded again from the start.";
  }

  /** Why one might switch to the other transport after a break. */
  static String offer(Transport other) {
    return other.resumes()
        ? "v switches to SFTP: it starts over once, but then resumes whenever it is interrupted."
        : "v switches to HTTPS, which works almost everywhere, but starts over if interrupted.";
  }
}
