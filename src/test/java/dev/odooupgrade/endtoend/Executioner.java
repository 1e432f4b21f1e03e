package dev.odooupgrade.endtoend;

import dev.odooupgrade.sandbox.Endpoint;
import dev.odooupgrade.sandbox.Fault;
import dev.odooupgrade.sandbox.SandboxListener;
import dev.odooupgrade.sandbox.SandboxServer;
import dev.odooupgrade.sandbox.SandboxSettings;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A platform of version 1 that kills the program of an errand when a fault is reached, from within
 * its call.
 *
 * @param errand whose program is killed
 */
record Executioner(Errand errand) implements SandboxListener {
  private static final double AT_ONCE = 10_000;

  /** Starts such a platform; it waits for faults to be injected. */
  static SandboxServer platform(Path folder, Errand errand) throws IOException {
    return SandboxServer.start(
        SandboxSettings.in(folder).withSpeed(AT_ONCE).withListener(new Executioner(errand)));
  }

  @Override
  public void faultReached(Endpoint endpoint, Fault.Effect effect) {
    errand.kill();
  }
}
