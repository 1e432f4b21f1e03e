package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.cli.kit.CliWorld;
import dev.odooupgrade.cli.kit.Interruption;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.flow.upgrade.StoppableRunner;
import dev.odooupgrade.flow.upgrade.TransferPreferences;

/**
 * The platform of an upgrade is spoken to until this is closed: Ctrl-C stops what it does, and what
 * it lets people know is told.
 */
public final class PlatformCall implements AutoCloseable {
  private final OpenUpgrade open;
  private final StoppableRunner runner;
  private final Interruption.Call interruptible;

  private PlatformCall(CliWorld world, OpenUpgrade open, StoppableRunner runner) {
    this.open = open;
    this.runner = runner;
    this.interruptible = world.interruption().call(runner::stop);
  }

  public static PlatformCall begin(CliWorld world, OpenUpgrade open) {
    return begin(world, open, FlowListener.NONE, TransferPreferences.USUAL);
  }

  public static PlatformCall begin(
      CliWorld world, OpenUpgrade open, FlowListener listener, TransferPreferences preferences) {
    PlatformNotices notices = new PlatformNotices(world.console(), open.session());
    FlowListener both =
        news -> {
          notices.on(news);
          listener.on(news);
        };
    return new PlatformCall(world, open, open.runner(both, preferences));
  }

  public StoppableRunner runner() {
    return runner;
  }

  /** Runs a step; the upgrade is where that led to afterwards. */
  StepResult run(Step step) {
    return open.run(step, runner);
  }

  @Override
  public void close() {
    interruptible.close();
  }
}
