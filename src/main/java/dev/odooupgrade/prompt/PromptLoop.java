package dev.odooupgrade.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The loop of the UI thread: typed lines, work posted by others and the seconds, one after the
 * other. {@link #runUntil} is for a program and {@link #drain} for a test; {@link #execute} may be
 * called from any thread.
 */
final class PromptLoop implements Executor {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /** How often it is looked whether the work that a line waits for is over. */
  private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(20);

  private final PromptFace face;
  private final BooleanSupplier settled;
  private final LongSupplier nanoTime;
  private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();

  PromptLoop(PromptFace face, BooleanSupplier settled, LongSupplier nanoTime) {
    this.face = face;
    this.settled = settled;
    this.nanoTime = nanoTime;
  }

  @Override
  public void execute(Runnable work) {
    queue.add(work);
  }

  /** Runs until that is so, or the conversation has ended. */
  void runUntil(BooleanSupplier enough) throws InterruptedException {
    long nextTick = nanoTime.getAsLong() + SECOND;
    turn(null);
    while (!face.hasEnded() && !enough.getAsBoolean()) {
      long left = Math.max(0, nextTick - nanoTime.getAsLong());
      long patience = face.isWaiting() ? Math.min(A_MOMENT, left) : left;
      turn(queue.poll(patience, TimeUnit.NANOSECONDS));
      if (nanoTime.getAsLong() - nextTick >= 0) {
        nextTick = nanoTime.getAsLong() + SECOND;
        turn(face::tick);
      }
    }
  }

  /** Does, on this thread, all that waits at the moment. */
  void drain() {
    do {
      turn(null);
    } while (!queue.isEmpty() || (face.isWaiting() && settled.getAsBoolean()));
  }

  private void turn(@Nullable Runnable first) {
    // Asked before the queue is emptied: work that is over has put its news there already.
    boolean calm = settled.getAsBoolean();
    List<Runnable> batch = new ArrayList<>();
    if (first != null) {
      batch.add(first);
    }
    queue.drainTo(batch);
    for (Runnable event : batch) {
      if (!face.hasEnded()) {
        event.run();
      }
    }
    face.turn(calm);
  }
}
