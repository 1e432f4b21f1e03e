package dev.odooupgrade.sandbox.v1.exchange;

import dev.odooupgrade.concurrent.Sleeper;
import dev.odooupgrade.sandbox.Speed;
import dev.odooupgrade.sandbox.fault.SandboxListener;
import dev.odooupgrade.sandbox.fault.Scenario;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * How a sandbox behaves.
 *
 * @param port the port on 127.0.0.1; 0 takes a free one
 * @param speed how fast its time runs: at 1, a minute of the simulated upgrade passes each second,
 *     and a thin line carries 1 MiB/s; at 10, ten times that
 * @param folder where received dumps and the requests are kept; a sandbox started again on the same
 *     folder knows them; made when missing
 * @param random where the keys of requests come from
 * @param resets whether connections can be reset: a relay stands in front of each port then, which
 *     costs some speed
 */
public record SandboxSettings(
    int port,
    Speed speed,
    Scenario scenario,
    Path folder,
    Clock clock,
    RandomGenerator random,
    Sleeper sleeper,
    boolean resets,
    SandboxListener listener) {

  /** The happy scenario at speed 1 on a free port, with real time and randomness. */
  public static SandboxSettings in(Path folder) {
    return new SandboxSettings(
        0,
        new Speed(1),
        Scenario.HAPPY,
        folder,
        Clock.systemUTC(),
        new SecureRandom(),
        Sleeper.real(),
        false,
        SandboxListener.silent());
  }

  public SandboxSettings withPort(int other) {
    return new SandboxSettings(
        other, speed, scenario, folder, clock, random, sleeper, resets, listener);
  }

  public SandboxSettings withSpeed(double factor) {
    Speed other = new Speed(factor);
    return new SandboxSettings(
        port, other, scenario, folder, clock, random, sleeper, resets, listener);
  }

  public SandboxSettings withScenario(Scenario other) {
    return new SandboxSettings(
        port, speed, other, folder, clock, random, sleeper, resets, listener);
  }

  /** The same by another clock and another sleeper: give both, they belong together. */
  public SandboxSettings withTime(Clock other, Sleeper waiting) {
    return new SandboxSettings(
        port, speed, scenario, folder, other, random, waiting, resets, listener);
  }

  public SandboxSettings withResets() {
    return new SandboxSettings(
        port, speed, scenario, folder, clock, random, sleeper, true, listener);
  }

  public SandboxSettings withListener(SandboxListener other) {
    return new SandboxSettings(
        port, speed, scenario, folder, clock, random, sleeper, resets, other);
  }
}
