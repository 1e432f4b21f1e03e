package dev.odooupgrade.sandbox.current;

import dev.odooupgrade.domain.Named;

/** Where a request stands, as {@code status} tells it. */
enum Status implements Named {
  NEW,
  PENDING,
  PROGRESS,
  DONE,
  FAILED,
  CANCELLED;

  /** Whether nothing happens any more by itself. */
  boolean isEnd() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }
}
