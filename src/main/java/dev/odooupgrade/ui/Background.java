package dev.odooupgrade.ui;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.Busy;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does slow things (the disk, above all) beside the screen, and brings what came of them back. */
public final class Background {
  private final Executor workers;
  private final Executor uiThread;
  private final Busy busy;

  /** Work goes to the workers, results to the UI thread; both are counted as busy meanwhile. */
  public Background(Executor workers, Executor uiThread, Busy busy) {
    this.workers = workers;
    this.uiThread = uiThread;
    this.busy = busy;
  }

  /** Runs the work on a worker, then hands its result over on the UI thread. */
  public <T> void run(Supplier<T> work, Consumer<T> then) {
    busy.begin();
    workers.execute(
        () -> {
          try {
            T result = work.get();
            uiThread.execute(() -> then.accept(result));
          } finally {
            busy.end();
          }
        });
  }

  /** Work that may fail. */
  @FunctionalInterface
  public interface Attempt<T> {
    T result() throws TroubleException;
  }

  /** The same for work that may fail: then what went wrong is handed over instead. */
  public <T> void attempt(Attempt<T> work, Consumer<T> then, Consumer<Trouble> failed) {
    run(() -> outcome(work, then, failed), Runnable::run);
  }

  private static <T> Runnable outcome(Attempt<T> work, Consumer<T> then, Consumer<Trouble> failed) {
    try {
      T result = work.result();
      return () -> then.accept(result);
    } catch (TroubleException trouble) {
      return () -> failed.accept(trouble.trouble());
    }
  }

  public void onUiThread(Runnable work) {
    uiThread.execute(work);
  }
}
