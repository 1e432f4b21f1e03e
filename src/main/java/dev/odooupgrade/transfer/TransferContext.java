package dev.odooupgrade.transfer;

/** What accompanies one transfer. */
public record TransferContext(
    TransferListener listener, TransferControl control, TransferJournal journal) {}
