package dev.odooupgrade.transfer;

/**
 * Hears of a transfer. Calls come in order, on the thread that moves the bytes: they must be quick,
 * must not block, and must not throw.
 */
@FunctionalInterface
public interface TransferListener {

  void on(TransferEvent event);
}
