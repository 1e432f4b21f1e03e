package dev.odooupgrade.endtoend;

import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.SandboxListener;
import dev.odooupgrade.sandbox.v1.SandboxServer;
import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A platform of version 1 that kills the program of a command when a fault is reached, from within
 * its call.
 *
 * @param run whose program is killed
 */
record ProcessKiller(CommandRun run) implements SandboxListener {
  private static final double AT_ONCE = 10_000;

  /** Starts such a platform; it waits for faults to be injected. */
  static SandboxServer platform(Path folder, CommandRun run) throws IOException {
    return SandboxServer.start(
        SandboxSettings.in(folder).withSpeed(AT_ONCE).withListener(new ProcessKiller(run)));
  }

  @Override
  public void faultReached(Endpoint endpoint, Fault.Effect effect) {
    run.kill();
  }
}
