package dev.odooupgrade.http.call;

import dev.odooupgrade.domain.TroubleException;
import java.nio.ByteBuffer;

/**
 * Takes the body of an answer that is too long to hold in memory, piece by piece, as fast as it
 * likes. Called by one thread at a time, though not always the same one, and never on the thread
 * that made the call; not called any more once that call is over.
 */
public interface Receiver {

  /**
   * Whether the body of such a success is what it takes; of another one, the beginning is held in
   * the reply, as of an answer that is no success.
   */
  default boolean wants(AnswerHead head) {
    return true;
  }

  /**
   * The body is about to come; what was taken before is void, if anything was.
   *
   * @throws TroubleException when it is not wanted: ends the call with that trouble
   * @throws InterruptedException when beginning was interrupted: ends the call as an interrupt of
   *     the caller would
   */
  void begin(AnswerHead head) throws TroubleException, InterruptedException;

  /** How many bytes it would like to take next, at most; 1 or more. */
  default int most() {
    return Integer.MAX_VALUE;
  }

  /**
   * Some of the body's bytes, which must be used up before this returns.
   *
   * @param more is run, once and on any thread, when more may come
   * @throws TroubleException when they cannot be taken: ends the call with that trouble
   * @throws InterruptedException when the taking was interrupted: ends the call as an interrupt of
   *     the caller would
   */
  void take(ByteBuffer[] pieces, Runnable more) throws TroubleException, InterruptedException;
}
