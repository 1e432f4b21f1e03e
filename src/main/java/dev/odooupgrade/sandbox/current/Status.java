package dev.odooupgrade.sandbox.current;

import dev.odooupgrade.domain.Named;

/** The states of a request, as {@code status} reports them. */
enum Status implements Named {
  NEW,
  PENDING,
  PROGRESS,
  DONE,
  FAILED,
  CANCELLED;

  /** Whether nothing more happens by itself. */
  boolean isEnd() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }
}
