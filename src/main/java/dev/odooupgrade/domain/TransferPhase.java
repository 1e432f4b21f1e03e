package dev.odooupgrade.domain;

/** What a transfer is doing. */
public enum TransferPhase {
  /** Connecting: nothing has been told yet. */
  NOT_STARTED,
  /** Bytes are on their way. */
  MOVING,
  /** Every byte has left; the other side has not answered yet. */
  CONFIRMING
}
