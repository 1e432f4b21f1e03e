package dev.odooupgrade.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.ui.Key;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the loop does while nothing happens, and for those who work beside it. */
class UiLoopIdleTest {
  private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

  private final UiLoop loop = new UiLoop(new Nobody());
  private final CompletableFuture<Boolean> ending = new CompletableFuture<>();
  private final Thread ui = new Thread(this::run, "ui");

  @AfterEach
  void the_loop_ends() throws Exception {
    loop.stop();
    assertThat(ending.get(PATIENCE, TimeUnit.NANOSECONDS)).isTrue();
  }

  @Test
  void a_loop_with_nothing_to_do_sleeps_without_an_alarm() {
    ui.start();
    long end = System.nanoTime() + PATIENCE;
    while (ui.getState() != Thread.State.WAITING && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(ui.getState()).as("TIMED_WAITING would be polling").isEqualTo(Thread.State.WAITING);
  }

  @Test
  void work_that_another_thread_hands_over_runs_on_the_thread_of_the_screen() throws Exception {
    ui.start();
    CompletableFuture<Thread> ranOn = new CompletableFuture<>();
    loop.execute(() -> ranOn.complete(Thread.currentThread()));

    assertThat(ranOn.get(PATIENCE, TimeUnit.NANOSECONDS)).isSameAs(ui);
  }

  private void run() {
    try {
      loop.run();
      ending.complete(loop.isStopped());
    } catch (InterruptedException | RuntimeException e) {
      ending.completeExceptionally(e);
    }
  }

  private static final class Nobody implements UiClient {
    @Override
    public void redraw() {}

    @Override
    public void key(Key key) {}

    @Override
    public void hungUp() {}

    @Override
    public Object screen() {
      return "only";
    }

    @Override
    public void draw() {}

    @Override
    public void show() {}
  }
}
