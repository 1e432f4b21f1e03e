package dev.odooupgrade.domain.transfer;

/** What a transfer is doing. */
public enum TransferPhase {
  /** Connecting: nothing has been sent yet. */
  NOT_STARTED,
  /** What is there already is compared with the file: the figures count what was compared. */
  CHECKING,
  MOVING,
  /** A person has paused it. */
  PAUSED,
  /** Every byte has left; the other side has not answered yet. */
  CONFIRMING
}
