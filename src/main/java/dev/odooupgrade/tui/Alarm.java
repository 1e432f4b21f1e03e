package dev.odooupgrade.tui;

/** Rings later. */
@FunctionalInterface
interface Alarm {

  /** Runs {@code work}, on a thread of the alarm's own, when that many milliseconds are over. */
  void in(long millis, Runnable work);
}
