package dev.odooupgrade.transfer;

import dev.odooupgrade.domain.transfer.TransferPhase;
import java.time.Instant;

/**
 * What happens to a transfer: any number of {@link Checking}, one {@link Started}, any number of
 * {@link Progressed}, and, when every byte has left, one {@link AwaitingConfirmation}. Another
 * {@link Started} means that it starts over, after a break or a redirect. The call itself says how
 * it ended; {@link Paused} and {@link Resumed} come from the person who paused it.
 */
public sealed interface TransferEvent {

  Instant at();

  /** What a meter shows after this; each kind says it, so that none is forgotten. */
  TransferMeter countedBy(TransferMeter meter);

  /**
   * Before it resumes where an earlier try stopped, what is there is compared with the file.
   *
   * @param checked bytes so far
   * @param total bytes to compare in all
   */
  record Checking(Instant at, long checked, long total) implements TransferEvent {
    @Override
    public TransferMeter countedBy(TransferMeter meter) {
      return TransferMeter.begun(TransferPhase.CHECKING, at, total, checked);
    }
  }

  /**
   * The transfer begins.
   *
   * @param total bytes to move in all; -1 when that is not known
   * @param already bytes that were there before, of an earlier try
   */
  record Started(Instant at, long total, long already) implements TransferEvent {
    @Override
    public TransferMeter countedBy(TransferMeter meter) {
      return TransferMeter.begun(TransferPhase.MOVING, at, total, already);
    }
  }

  /**
   * More bytes were handed to the network, or came from it.
   *
   * @param moved bytes so far, those of an earlier try included
   */
  record Progressed(Instant at, long moved) implements TransferEvent {
    @Override
    public TransferMeter countedBy(TransferMeter meter) {
      return meter.progressed(at, moved);
    }
  }

  /**
   * Every byte has left, and the other side has not answered yet; or every byte has come, and the
   * disk does not have all of them yet.
   */
  record AwaitingConfirmation(Instant at) implements TransferEvent {
    @Override
    public TransferMeter countedBy(TransferMeter meter) {
      return meter.awaitingConfirmation();
    }
  }

  /** It is paused from now on; what has been sent already may still arrive. */
  record Paused(Instant at) implements TransferEvent {
    @Override
    public TransferMeter countedBy(TransferMeter meter) {
      return meter.paused();
    }
  }

  record Resumed(Instant at) implements TransferEvent {
    @Override
    public TransferMeter countedBy(TransferMeter meter) {
      return meter.resumed(at);
    }
  }
}
