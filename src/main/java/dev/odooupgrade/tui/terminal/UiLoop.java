package dev.odooupgrade.tui.terminal;

import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.KeyName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The loop of the UI thread: keys and work posted by others go through one queue, and the screen is
 * painted at most once for all that waited together.
 *
 * <p>It sleeps until something happens. {@link #run} is for a program and {@link #drain} for a
 * test; the thread that calls one of them is the UI thread. All other methods may be called from
 * any thread.
 */
public final class UiLoop implements Executor {

  private static final int SETTLED_WITHIN = 10_000;
  private static final Object NO_SCREEN_YET = new Object();

  private final UiClient client;
  private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final AtomicBoolean dirty = new AtomicBoolean(true);
  private final AtomicLong keysPressed = new AtomicLong();

  // Of the UI thread alone:
  private Object paintedScreen = NO_SCREEN_YET;
  private long keysBeforeThisScreen;

  private volatile boolean stopped;

  /** A loop that drives {@code client}; it does nothing until it is run. */
  public UiLoop(UiClient client) {
    this.client = client;
  }

  public void press(Key key) {
    long number = keysPressed.incrementAndGet();
    queue.add(() -> deliver(number, key));
  }

  public void hangUp() {
    queue.add(
        () -> {
          stopped = true;
          client.hungUp();
        });
  }

  /** Runs {@code work} on the UI thread, after what already waits. */
  @Override
  public void execute(Runnable work) {
    queue.add(work);
  }

  /** Asks the client to send its whole screen anew. */
  public void redraw() {
    execute(client::redraw);
  }

  /** Asks for a repaint after what already waits. */
  public void repaint() {
    if (dirty.compareAndSet(false, true)) {
      queue.add(() -> {}); // wakes the loop
    }
  }

  /** Ends {@link #run} after the work at hand. */
  public void stop() {
    queue.add(() -> stopped = true);
  }

  /**
   * Paints, then handles what happens until {@link #stop} or {@link #hangUp}. What the client
   * throws comes out of here.
   */
  public void run() throws InterruptedException {
    paintWhenNeeded();
    List<Runnable> batch = new ArrayList<>();
    while (!stopped) {
      batch.add(queue.take());
      queue.drainTo(batch);
      handle(batch);
    }
  }

  /** For tests: handles and paints, on this thread, until nothing waits any more. */
  public void drain() {
    paintWhenNeeded();
    List<Runnable> batch = new ArrayList<>();
    for (int round = 0; queue.drainTo(batch) > 0; round++) {
      if (round > SETTLED_WITHIN) {
        throw new IllegalStateException("the UI never settles: its work always posts new work");
      }
      handle(batch);
    }
  }

  public boolean isStopped() {
    return stopped;
  }

  private void handle(List<Runnable> batch) {
    for (Runnable event : batch) {
      if (!stopped) {
        event.run();
      }
    }
    batch.clear();
    if (!stopped) {
      paintWhenNeeded();
    }
  }

  private void deliver(long number, Key key) {
    if (confirms(key) && (number <= keysBeforeThisScreen || !seesTheScreen())) {
      return; // meant for the screen before: here it could confirm what nobody has read
    }
    client.key(key);
  }

  private static boolean confirms(Key key) {
    return key instanceof Key.Mouse
        || (key instanceof Key.Named named && named.name() == KeyName.ENTER);
  }

  private boolean seesTheScreen() {
    return client.screen().equals(paintedScreen);
  }

  private void paintWhenNeeded() {
    boolean another = !seesTheScreen();
    boolean asked = dirty.getAndSet(false);
    if (!another && !asked) {
      return;
    }
    client.draw();
    if (another) {
      paintedScreen = client.screen();
      // Counted before it is shown: once the terminal has it, an Enter may be the answer to it.
      keysBeforeThisScreen = keysPressed.get();
    }
    client.show();
  }
}
