package dev.odooupgrade.sandbox;

import dev.odooupgrade.concurrent.Sleeper;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * How a sandbox behaves.
 *
 * @param port the port on 127.0.0.1; 0 takes a free one
 * @param speed how fast its time runs: at 1, a minute of the simulated upgrade passes each second,
 *     and a thin line carries 1 MiB/s; at 10, ten times that
 * @param scenario the story it plays
 * @param folder where received dumps and the requests are kept; a sandbox started again on the same
 *     folder knows them; made when missing
 * @param clock the time it goes by
 * @param random where the keys of requests come from
 * @param pacer how it waits
 * @param failureStatus the HTTP status of an answer with {@code failures}; what the real platform
 *     sends is unknown, so a client must cope with 200 and with 4xx
 * @param quirks the ways it has, besides those of its scenario
 * @param resets whether connections can be reset: a relay stands in front of each port then, which
 *     costs some speed
 * @param faults what goes wrong on purpose, besides the scenario
 * @param listener hears of every call
 */
public record SandboxSettings(
    int port,
    double speed,
    Scenario scenario,
    Path folder,
    Clock clock,
    RandomGenerator random,
    Sleeper pacer,
    int failureStatus,
    Quirks quirks,
    boolean resets,
    List<Fault> faults,
    SandboxListener listener) {

  /** Copies the faults, and refuses a speed at which time stands still. */
  public SandboxSettings {
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new IllegalArgumentException("the speed must be greater than 0, not " + speed);
    }
    faults = List.copyOf(faults);
  }

  /** The happy scenario at speed 1 on a free port, with real time and randomness. */
  public static SandboxSettings in(Path folder) {
    return new SandboxSettings(
        0,
        1,
        Scenario.HAPPY,
        folder,
        Clock.systemUTC(),
        new SecureRandom(),
        Sleeper.real(),
        200,
        Quirks.none(),
        false,
        List.of(),
        SandboxListener.silent());
  }

  /** Whether relays are needed: by wish, or because of a fault. */
  boolean relayed() {
    return resets || faults.stream().anyMatch(fault -> fault.effect() instanceof Fault.Reset);
  }

  /** The same on another port. */
  public SandboxSettings withPort(int other) {
    return changed(parts -> parts.port = other);
  }

  /** The same at another speed. */
  public SandboxSettings withSpeed(double other) {
    return changed(parts -> parts.speed = other);
  }

  /** The same with another story. */
  public SandboxSettings withScenario(Scenario other) {
    return changed(parts -> parts.scenario = other);
  }

  /** The same by another clock and another way to wait: give both, they belong together. */
  public SandboxSettings withTime(Clock otherClock, Sleeper otherPacer) {
    return changed(
        parts -> {
          parts.clock = otherClock;
          parts.pacer = otherPacer;
        });
  }

  /** The same with keys from another source. */
  public SandboxSettings withRandom(RandomGenerator other) {
    return changed(parts -> parts.random = other);
  }

  /** The same with another HTTP status for refusals. */
  public SandboxSettings withFailureStatus(int other) {
    return changed(parts -> parts.failureStatus = other);
  }

  /** The same with these ways. */
  public SandboxSettings withQuirks(Quirks other) {
    return changed(parts -> parts.quirks = other);
  }

  /** The same, where connections can be reset. */
  public SandboxSettings withResets() {
    return changed(parts -> parts.resets = true);
  }

  /** The same with these faults. */
  public SandboxSettings withFaults(Fault... others) {
    return changed(parts -> parts.faults = List.of(others));
  }

  /** The same, heard by this listener. */
  public SandboxSettings withListener(SandboxListener other) {
    return changed(parts -> parts.listener = other);
  }

  private SandboxSettings changed(Consumer<Parts> change) {
    Parts parts = new Parts(this);
    change.accept(parts);
    return parts.together();
  }

  /** The settings taken apart, so that each change above names only what it changes. */
  private static final class Parts {
    private int port;
    private double speed;
    private Scenario scenario;
    private final Path folder;
    private Clock clock;
    private RandomGenerator random;
    private Sleeper pacer;
    private int failureStatus;
    private Quirks quirks;
    private boolean resets;
    private List<Fault> faults;
    private SandboxListener listener;

    Parts(SandboxSettings whole) {
      port = whole.port;
      speed = whole.speed;
      scenario = whole.scenario;
      folder = whole.folder;
      clock = whole.clock;
      random = whole.random;
      pacer = whole.pacer;
      failureStatus = whole.failureStatus;
      quirks = whole.quirks;
      resets = whole.resets;
      faults = whole.faults;
      listener = whole.listener;
    }

    SandboxSettings together() {
      return new SandboxSettings(
          port,
          speed,
          scenario,
          folder,
          clock,
          random,
          pacer,
          failureStatus,
          quirks,
          resets,
          faults,
          listener);
    }
  }
}
