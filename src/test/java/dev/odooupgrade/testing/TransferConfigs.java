package dev.odooupgrade.testing;

import dev.odooupgrade.concurrent.Delayer;
import dev.odooupgrade.flow.upgrade.Runners;
import dev.odooupgrade.flow.upgrade.TransferConfig;
import dev.odooupgrade.http.HttpEnvironment;
import dev.odooupgrade.platform.Platforms;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.transfer.RetryRules;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.probe.PortProbe;
import java.time.Clock;
import java.util.Random;

/** Transfers for tests: without a pause that is real, and without a second try unless asked for. */
public final class TransferConfigs {
  private TransferConfigs() {}

  /** Runners that only know one platform, and give up at the first break. */
  public static Runners runners(UpgradePlatform platform, Clock clock) {
    return runners(platform, clock, RetryRules.USUAL.most(0), at -> {});
  }

  /**
   * Runners that only know one platform.
   *
   * @param pausing runs in each pause, with its length in milliseconds, and then it is over
   */
  public static Runners runners(
      UpgradePlatform platform, Clock clock, RetryRules rules, Pausing pausing) {
    return runners((Platforms) address -> platform, clock, rules, pausing);
  }

  /** Runners that know these platforms, and expect nobody to test their ports. */
  public static Runners runners(
      Platforms platforms, Clock clock, RetryRules rules, Pausing pausing) {
    return runners(
        platforms,
        clock,
        rules,
        pausing,
        (host, port) -> {
          throw new AssertionError("Nobody expected a knock at " + host + ", port " + port);
        });
  }

  /**
   * Runners that know these platforms.
   *
   * @param probe finds out whether ports are open
   */
  public static Runners runners(
      Platforms platforms, Clock clock, RetryRules rules, Pausing pausing, PortProbe probe) {
    Delayer atOnce =
        (delay, task) -> {
          pausing.passes(delay.toMillis());
          task.run();
          return () -> {};
        };
    TransferEnvironment tools = new TransferEnvironment(StallLimits.USUAL, atOnce, clock, () -> 0);
    // Nothing that a test waits for takes too long.
    Delayer never = (delay, task) -> () -> {};
    return new Runners(
        platforms, clock, new TransferConfig(tools, rules, new Random(7), never), probe);
  }

  /** What a test does while a transfer pauses. */
  @FunctionalInterface
  public interface Pausing {
    /** A pause of so many milliseconds passes. */
    void passes(long millis);
  }

  /** Tools that go by the same time as HTTP does. */
  public static TransferEnvironment environment(HttpEnvironment around) {
    return new TransferEnvironment(
        StallLimits.USUAL, around.delayer(), Clock.systemUTC(), around.nanos());
  }
}
