package dev.odooupgrade.sandbox.current;

import java.util.Locale;

/** Where a request stands, as {@code status} tells it. */
enum Status {
  NEW,
  PENDING,
  PROGRESS,
  DONE,
  FAILED,
  CANCELLED;

  /** The word on the wire. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing happens any more by itself. */
  boolean isEnd() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }
}
