package dev.odooupgrade.flow.log;

import dev.odooupgrade.platform.LogPiece;
import java.util.Arrays;

/**
 * How a piece of a log fits to what is here already. Each question begins a little before the end
 * of that, so that a log that has begun again is noticed even when it has grown longer meanwhile.
 */
enum LogJoint {
  /** It goes on where what is here ends. */
  FITS,
  NOTHING_NEW,
  /** It is another log: this one has begun again. */
  ANOTHER;

  /** How much is asked for once more, in bytes. */
  static final int OVERLAP = 64;

  /**
   * Compares.
   *
   * @param asked from where the piece was asked for, in bytes from the log's beginning
   * @param end what is here from there on
   */
  static LogJoint of(LogPiece piece, long asked, byte[] end) {
    byte[] came = piece.bytes();
    if (piece.from() < asked) {
      // An empty answer is how some servers say that there is nothing new.
      return came.length == 0 && piece.from() == 0 ? NOTHING_NEW : ANOTHER;
    }
    if (piece.from() > asked || came.length == 0) {
      return NOTHING_NEW;
    }
    int common = Math.min(came.length, end.length);
    if (!Arrays.equals(came, 0, common, end, 0, common)) {
      return ANOTHER;
    }
    if (came.length < end.length) {
      return piece.hasMore() ? NOTHING_NEW : ANOTHER;
    }
    return came.length == end.length ? NOTHING_NEW : FITS;
  }
}
