package dev.odooupgrade.transfer;

/**
 * What accompanies one transfer.
 *
 * @param listener hears how far it is
 * @param control holds it back and lets it go
 * @param journal keeps what a later try must know
 */
public record TransferContext(
    TransferListener listener, TransferControl control, TransferJournal journal) {

  /** A transfer that only tells how far it is. */
  public static TransferContext heardBy(TransferListener listener) {
    return new TransferContext(listener, TransferControl.untouched(), TransferJournal.NONE);
  }
}
