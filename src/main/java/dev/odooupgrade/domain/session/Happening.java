package dev.odooupgrade.domain.session;

/** The kinds of things a session remembers. */
public enum Happening {
  /** The platform created the request; the detail is its number. */
  CREATED,
  /** The session took over a request made elsewhere; the detail is its number. */
  ADOPTED,
  /** The platform's protocol was detected; the detail is its word. */
  RECOGNIZED,
  /** The platform said something that people should know; the detail is a sentence. */
  NOTICED,
  /** The request has moved to another server; the detail is its name. */
  HOST_MOVED,
  /** The platform refused a step; the detail is its first message. */
  REFUSED,
  /** An upload began; the detail is the dump's size in bytes. */
  UPLOAD_BEGAN,
  /** An upload lost its connection; the detail is the count of bytes that had left. */
  UPLOAD_BROKE,
  /** An upload was stopped, by a person or for good reason; the detail is the same. */
  UPLOAD_STOPPED,
  /** A transfer resumed; the detail is the count of bytes that were there already. */
  UPLOAD_RESUMED,
  /** The platform confirmed the dump. */
  UPLOADED,
  /** The platform took the order to process. */
  PROCESS_ASKED,
  /** A download began; the detail is the word for what is fetched. */
  DOWNLOAD_BEGAN,
  /** A download lost its connection; the detail is the count of bytes that are kept. */
  DOWNLOAD_BROKE,
  /** A download was stopped, by a person or for good reason; the detail is the same. */
  DOWNLOAD_STOPPED,
  /** A download is whole and in its place; the detail is the path. */
  DOWNLOADED,
  /** The platform reported another state; the detail is its word. */
  STATE,
  /** A call failed; the detail is the sentence of the trouble. */
  TROUBLE;

  /** Whether what belongs to it is a count of bytes. */
  public boolean countsBytes() {
    return switch (this) {
      case UPLOAD_BEGAN,
          UPLOAD_BROKE,
          UPLOAD_STOPPED,
          UPLOAD_RESUMED,
          DOWNLOAD_BROKE,
          DOWNLOAD_STOPPED ->
          true;
      default -> false;
    };
  }
}
