package dev.odooupgrade.testing;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Runs something beside the test, on a thread of its own. Not in the common pool: from JDK 25 on
 * the JDK's HTTP client needs that one, which has but one thread on a machine of two cores, and
 * what blocks it blocks every call.
 */
public final class Beside {
  private Beside() {}

  /** Begins the work; its result, or what it threw, comes in the future. */
  public static <T> CompletableFuture<T> run(Supplier<T> work) {
    return CompletableFuture.supplyAsync(
        work,
        task -> {
          Thread thread = new Thread(task, "beside-the-test");
          thread.setDaemon(true);
          thread.start();
        });
  }
}
