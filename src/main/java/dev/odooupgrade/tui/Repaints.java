package dev.odooupgrade.tui;

import dev.odooupgrade.concurrent.Delayer;
import dev.odooupgrade.tui.terminal.UiLoop;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Decides when to paint: at once for what the person did, at most ten times a second for what
 * happens by itself. UI thread only.
 */
final class Repaints {

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

  private final UiLoop loop;
  private final Delayer timer;
  private final LongSupplier nanoTime;
  private long lastPainted;
  private boolean waiting;

  Repaints(UiLoop loop, Delayer timer, LongSupplier nanoTime) {
    this.loop = loop;
    this.timer = timer;
    this.nanoTime = nanoTime;
    this.lastPainted = nanoTime.getAsLong() - PAUSE;
  }

  /** Paints with the next turn of the loop. */
  void now() {
    loop.repaint();
  }

  /** Paints as soon as a tenth of a second has passed since the last time. */
  void soon() {
    if (waiting) {
      return;
    }
    long left = lastPainted + PAUSE - nanoTime.getAsLong();
    if (left <= 0) {
      loop.repaint();
      return;
    }
    waiting = true;
    timer.after(Duration.ofNanos(left), () -> loop.execute(this::waited));
  }

  void painted() {
    lastPainted = nanoTime.getAsLong();
  }

  private void waited() {
    waiting = false;
    loop.repaint();
  }
}
