package dev.odooupgrade.transfer;

import java.time.Instant;

/**
 * What happens to a transfer: one {@link Started}, any number of {@link Progressed}, and, when
 * every byte has left, one {@link AwaitingConfirmation}. Another {@link Started} means that it
 * begins anew, after a break or a redirect. How it ended is told by the call itself.
 */
public sealed interface TransferEvent {

  /** When it happened. */
  Instant at();

  /**
   * The transfer begins.
   *
   * @param total bytes to move in all
   * @param already bytes that were there before, of an earlier try
   */
  record Started(Instant at, long total, long already) implements TransferEvent {}

  /**
   * More bytes were handed to the network.
   *
   * @param moved bytes so far, those of an earlier try included
   */
  record Progressed(Instant at, long moved) implements TransferEvent {}

  /** Every byte has left; the other side has not answered yet. */
  record AwaitingConfirmation(Instant at) implements TransferEvent {}
}
