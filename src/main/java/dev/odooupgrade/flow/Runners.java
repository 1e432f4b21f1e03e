package dev.odooupgrade.flow;

import dev.odooupgrade.domain.PlatformAddress;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.platform.Platforms;
import java.time.Clock;

/** Gives runners for any address to those who wait for each step, such as the commands. */
public final class Runners {
  private final Platforms platforms;
  private final Clock clock;

  /** Runners that reach platforms through these. */
  public Runners(Platforms platforms, Clock clock) {
    this.platforms = platforms;
    this.clock = clock;
  }

  /**
   * Looks at an address without sending anything.
   *
   * @throws TroubleException when it is not safe to speak to, or its certificate file cannot be
   *     read
   */
  public void check(PlatformAddress address) throws TroubleException {
    platforms.at(address);
  }

  /** A runner for one upgrade. */
  public Stoppable at(PlatformAddress address, SessionSink sink, FlowListener listener) {
    StoppablePlatform platform = new StoppablePlatform(platforms, address);
    return new Stoppable(new FlowRunner(platform, sink, clock, listener), platform::stop);
  }

  /**
   * A runner, and what ends its call under way (or the next one) from another thread; what the call
   * reached is still saved. Interrupting the runner's own thread would harm the saving.
   */
  public record Stoppable(FlowRunner runner, Runnable stop) {}
}
