package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.FlowRunner;
import dev.odooupgrade.flow.QuestionCourse;
import dev.odooupgrade.flow.Recording;
import dev.odooupgrade.flow.SessionSink;
import dev.odooupgrade.flow.StoppablePlatform;
import dev.odooupgrade.flow.TransferCourse;
import dev.odooupgrade.platform.Platforms;
import dev.odooupgrade.transfer.RetryPause;
import dev.odooupgrade.transfer.TransferControl;
import dev.odooupgrade.transfer.probe.PortProbe;
import dev.odooupgrade.transfer.probe.TcpProbe;
import java.time.Clock;

/** Gives runners for any address, on any thread. */
public final class Runners {
  private final Platforms platforms;
  private final Clock clock;
  private final TransferConfig config;
  private final PlatformCheck check;

  /** Runners that reach platforms through these, and ports over the network. */
  public Runners(Platforms platforms, Clock clock, TransferConfig config) {
    this(platforms, clock, config, new TcpProbe());
  }

  public Runners(Platforms platforms, Clock clock, TransferConfig config, PortProbe probe) {
    this.check = new PlatformCheck(platforms, probe);
    this.platforms = platforms;
    this.clock = clock;
    this.config = config;
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

  public PlatformCheck check() {
    return check;
  }

  /**
   * Finds out what the platform at an address speaks, unless that is known.
   *
   * @throws TroubleException when it cannot be reached, or speaks nothing that is known
   */
  public PlatformAddress recognized(PlatformAddress address)
      throws TroubleException, InterruptedException {
    return address.protocol().isPresent() ? address : platforms.recognized(address);
  }

  /** What the platform at an address can do, as far as its protocol is known; nothing is read. */
  public Abilities abilities(PlatformAddress address) {
    return platforms.abilities(address);
  }

  /** A runner for one upgrade, whose transfers go as is usual. */
  public StoppableRunner at(PlatformAddress address, SessionSink sink, FlowListener listener) {
    return at(
        address, sink, listener, TransferPreferences.USUAL, control(TransferPreferences.USUAL));
  }

  /** A runner for one upgrade, whose transfers are held back by a control. */
  StoppableRunner at(
      PlatformAddress address,
      SessionSink sink,
      FlowListener listener,
      TransferPreferences preferences,
      TransferControl control) {
    StoppablePlatform platform = new StoppablePlatform(platforms, address);
    Recording recording = new Recording(sink, clock, listener);
    RetryPause pause = config.pause();
    FlowRunner runner =
        new FlowRunner(platform, recording, control, config.tools(), preferences.sftpFrom());
    TransferCourse course =
        new TransferCourse(
            runner, preferences.rules(config.retries()), pause, config.chance(), recording);
    Wiping wiping = new Wiping(platform, recording);
    QuestionCourse questions = new QuestionCourse(runner, pause, recording);
    return new StoppableRunner(questions, course, wiping, platform, pause, config.later());
  }

  /** When to ask about each of many upgrades. */
  public PollSchedule pollSchedule(PollPace pace) {
    return new PollSchedule(clock, config.chance(), pace);
  }

  TransferControl control(TransferPreferences preferences) {
    return config.control(preferences);
  }
}
