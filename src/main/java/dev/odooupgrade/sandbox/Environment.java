package dev.odooupgrade.sandbox;

import dev.odooupgrade.concurrent.Sleeper;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What every call needs besides itself: the time, the width of the line, and the log of calls. Safe
 * on every thread.
 */
final class Environment {
  private static final long THIN_LINE = 1 << 20;

  private final SandboxSettings settings;
  private final CallLog<Call> calls;

  Environment(SandboxSettings settings) {
    this.settings = settings;
    this.calls = new CallLog<>(settings.listener()::callEnded);
  }

  Clock clock() {
    return settings.clock();
  }

  Sleeper pacer() {
    return settings.pacer();
  }

  SandboxListener listener() {
    return settings.listener();
  }

  /** The ways of the platform, those of the scenario among them. */
  Quirks quirks() {
    return settings.quirks().in(settings.scenario());
  }

  /** Whether connections can be reset. */
  boolean relayed() {
    return settings.relayed();
  }

  /** Holds a body back to the rate of a fault, or else to that of the scenario. */
  Throttle throttle(Optional<Fault.Effect> effect) {
    OptionalLong rate =
        effect.isPresent() && effect.get() instanceof Fault.Throttle slow
            ? OptionalLong.of(slow.bytesPerSecond())
            : bytesPerSecond();
    return new Throttle(rate, clock(), pacer());
  }

  /** The bytes a second that the scenario lets through; empty when there is no limit. */
  private OptionalLong bytesPerSecond() {
    return settings.scenario() == Scenario.SLOW
        ? OptionalLong.of(Math.max(1, Math.round(THIN_LINE * settings.speed())))
        : OptionalLong.empty();
  }

  /** Keeps a call in mind, and tells the listener. */
  void ended(Call call) {
    calls.ended(call);
  }

  /** The last calls, oldest first. */
  List<Call> calls() {
    return calls.all();
  }
}
