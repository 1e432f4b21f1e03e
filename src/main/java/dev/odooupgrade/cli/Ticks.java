package dev.odooupgrade.cli;

/** Does something each second, so that a line on the terminal lives while nothing else happens. */
@FunctionalInterface
public interface Ticks {
  /** Runs the task each second, on another thread, until what is returned is run. */
  Runnable eachSecond(Runnable task);
}
