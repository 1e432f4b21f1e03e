package dev.odooupgrade.testing;

import dev.odooupgrade.concurrent.Delayer;
import dev.odooupgrade.http.HttpEnvironment;
import dev.odooupgrade.http.HttpSettings;
import dev.odooupgrade.http.HttpSettings.Retries;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Settings and surroundings for calls to servers on this machine, and the trace they leave. */
public final class HttpSetup implements AutoCloseable {
  /** No proxy, two repeats without a wait worth the name. */
  public static final HttpSettings SETTINGS =
      new HttpSettings(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          new Retries(2, Duration.ofMillis(1), Duration.ofMillis(2)),
          false,
          Optional.empty(),
          Map.of(),
          "odoo-upgrade-tui/test");

  private final List<String> trace = new CopyOnWriteArrayList<>();
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  /** Surroundings where time is real. */
  public HttpEnvironment real() {
    return new HttpEnvironment(
        trace::add, Delayer.on(timer), Clock.systemUTC(), System::nanoTime, workers);
  }

  /** Surroundings where time passes when the test says so. */
  public HttpEnvironment timedBy(ManualDelayer time) {
    return new HttpEnvironment(trace::add, time, Clock.systemUTC(), time, workers);
  }

  /** The lines traced so far. */
  public List<String> trace() {
    return List.copyOf(trace);
  }

  /** Where work can be done beside the test. */
  public ExecutorService workers() {
    return workers;
  }

  @Override
  public void close() {
    workers.shutdownNow();
    timer.shutdownNow();
  }
}
