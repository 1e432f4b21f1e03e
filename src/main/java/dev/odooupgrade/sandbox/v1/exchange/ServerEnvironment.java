package dev.odooupgrade.sandbox.v1.exchange;

import dev.odooupgrade.concurrent.Sleeper;
import dev.odooupgrade.sandbox.CallLog;
import dev.odooupgrade.sandbox.fault.Call;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.RateLimit;
import dev.odooupgrade.sandbox.fault.SandboxListener;
import dev.odooupgrade.sandbox.fault.Scenario;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What every call needs besides itself: the time, the width of the line, and the log of calls. Safe
 * on every thread.
 */
public final class ServerEnvironment {
  private static final long THIN_LINE = 1 << 20;

  private final SandboxSettings settings;
  private final CallLog<Call> calls;

  public ServerEnvironment(SandboxSettings settings) {
    this.settings = settings;
    this.calls = new CallLog<>(settings.listener()::callEnded);
  }

  public Clock clock() {
    return settings.clock();
  }

  public Sleeper pacer() {
    return settings.pacer();
  }

  public SandboxListener listener() {
    return settings.listener();
  }

  /** The ways of the platform, those of the scenario among them. */
  public Options options() {
    return settings.options().in(settings.scenario());
  }

  /** Whether connections can be reset. */
  public boolean relayed() {
    return settings.relayed();
  }

  /** Holds a body back to the rate of a fault, or else to that of the scenario. */
  public RateLimit throttle(Optional<Fault.Effect> effect) {
    OptionalLong rate =
        effect.isPresent() && effect.get() instanceof Fault.Throttle slow
            ? OptionalLong.of(slow.bytesPerSecond())
            : bytesPerSecond();
    return new RateLimit(rate, clock(), pacer());
  }

  /** The bytes a second that the scenario lets through; empty when there is no limit. */
  private OptionalLong bytesPerSecond() {
    return settings.scenario() == Scenario.SLOW
        ? OptionalLong.of(Math.max(1, Math.round(THIN_LINE * settings.speed())))
        : OptionalLong.empty();
  }

  public void ended(Call call) {
    calls.ended(call);
  }

  /** The last calls, oldest first. */
  public List<Call> calls() {
    return calls.all();
  }
}
