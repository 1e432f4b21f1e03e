package dev.odooupgrade.cli;

import dev.odooupgrade.domain.Abilities;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.StoppableRunner;
import dev.odooupgrade.flow.TransferWishes;

/**
 * The platform of an upgrade is spoken to until this is closed: Ctrl-C stops what it does, and what
 * it remarks is told.
 */
final class PlatformCall implements AutoCloseable {
  private final CliWorld world;
  private final HeldUpgrade held;
  private final StoppableRunner runner;
  private final Interruption.Call interruptible;

  private PlatformCall(CliWorld world, HeldUpgrade held, StoppableRunner runner) {
    this.world = world;
    this.held = held;
    this.runner = runner;
    this.interruptible = world.interruption().call(runner::stop);
  }

  static PlatformCall begin(CliWorld world, HeldUpgrade held) {
    return begin(world, held, FlowListener.NONE, TransferWishes.USUAL);
  }

  static PlatformCall begin(
      CliWorld world, HeldUpgrade held, FlowListener listener, TransferWishes wishes) {
    return new PlatformCall(world, held, runner(world, held, listener, wishes));
  }

  /** For what can be told without a call. */
  static StoppableRunner runner(
      CliWorld world, HeldUpgrade held, FlowListener listener, TransferWishes wishes) {
    Remarks remarks = new Remarks(world.talk(), held.session());
    FlowListener knowing =
        news -> {
          if (news instanceof FlowNews.Changed changed) {
            remarks.on(changed.session());
            changed.session().request().map(RequestRef::key).ifPresent(world.talk()::keepSecret);
          }
          listener.on(news);
        };
    return world.runners().at(held.session().platform(), held.sink(), knowing, wishes);
  }

  /** What the platform of an upgrade can do, as far as its protocol is known. */
  static Abilities abilities(CliWorld world, HeldUpgrade held) {
    return runner(world, held, FlowListener.NONE, TransferWishes.USUAL).abilities();
  }

  StoppableRunner runner() {
    return runner;
  }

  /** Runs a step; the upgrade is where that led to afterwards. */
  StepResult run(Step step) {
    StepResult result = runner.run(step, held.session());
    held.become(result.session());
    result.session().request().map(RequestRef::key).ifPresent(world.talk()::keepSecret);
    return result;
  }

  @Override
  public void close() {
    interruptible.close();
  }
}
