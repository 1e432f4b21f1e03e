package dev.odooupgrade.platform;

/** A piece of a request's log as it came. Its bytes may begin and end inside a character. */
public final class LogPiece {
  private final long from;
  private final byte[] bytes;
  private final boolean more;

  /**
   * @param from where in the log it begins, in bytes from the log's beginning
   * @param bytes are not copied, and must not change any more
   * @param more whether the log is known to hold more than this
   */
  public LogPiece(long from, byte[] bytes, boolean more) {
    this.from = from;
    this.bytes = bytes;
    this.more = more;
  }

  public long from() {
    return from;
  }

  public byte[] bytes() {
    return bytes;
  }

  public boolean hasMore() {
    return more;
  }
}
