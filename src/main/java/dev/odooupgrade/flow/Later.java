package dev.odooupgrade.flow;

import java.time.Duration;

/** Runs something later; tests bring their own, so that nobody waits. */
@FunctionalInterface
public interface Later {

  /** Runs the task after a while, unless what is returned is run before. */
  Runnable after(Duration delay, Runnable task);
}
