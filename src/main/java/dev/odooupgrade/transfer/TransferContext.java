package dev.odooupgrade.transfer;

/** What accompanies one transfer. */
public record TransferContext(
    TransferListener listener, TransferControl control, TransferJournal journal) {

  public static TransferContext heardBy(TransferListener listener) {
    return new TransferContext(listener, TransferControl.untouched(), TransferJournal.NONE);
  }
}
