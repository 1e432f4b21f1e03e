package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.cli.kit.CliWorld;
import dev.odooupgrade.cli.kit.Interruption;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.StoppableRunner;
import dev.odooupgrade.flow.upgrade.TransferWishes;

/**
 * The platform of an upgrade is spoken to until this is closed: Ctrl-C stops what it does, and what
 * it remarks is told.
 */
public final class PlatformCall implements AutoCloseable {
  private final CliWorld world;
  private final OpenUpgrade open;
  private final StoppableRunner runner;
  private final Interruption.Call interruptible;

  private PlatformCall(CliWorld world, OpenUpgrade open, StoppableRunner runner) {
    this.world = world;
    this.open = open;
    this.runner = runner;
    this.interruptible = world.interruption().call(runner::stop);
  }

  public static PlatformCall begin(CliWorld world, OpenUpgrade open) {
    return begin(world, open, FlowListener.NONE, TransferWishes.USUAL);
  }

  public static PlatformCall begin(
      CliWorld world, OpenUpgrade open, FlowListener listener, TransferWishes wishes) {
    return new PlatformCall(world, open, runner(world, open, listener, wishes));
  }

  /** For what can be told without a call. */
  public static StoppableRunner runner(
      CliWorld world, OpenUpgrade open, FlowListener listener, TransferWishes wishes) {
    PlatformNotices notices = new PlatformNotices(world.console(), open.session());
    FlowListener knowing =
        news -> {
          if (news instanceof FlowNews.Changed changed) {
            notices.on(changed.session());
            changed.session().request().map(RequestRef::key).ifPresent(world.console()::keepSecret);
          }
          listener.on(news);
        };
    return world.runners().at(open.session().platform(), open.sink(), knowing, wishes);
  }

  /** What the platform of an upgrade can do, as far as its protocol is known. */
  public static Abilities abilities(CliWorld world, OpenUpgrade open) {
    return runner(world, open, FlowListener.NONE, TransferWishes.USUAL).abilities();
  }

  public StoppableRunner runner() {
    return runner;
  }

  /** Runs a step; the upgrade is where that led to afterwards. */
  StepResult run(Step step) {
    StepResult result = runner.run(step, open.session());
    open.become(result.session());
    result.session().request().map(RequestRef::key).ifPresent(world.console()::keepSecret);
    return result;
  }

  @Override
  public void close() {
    interruptible.close();
  }
}
