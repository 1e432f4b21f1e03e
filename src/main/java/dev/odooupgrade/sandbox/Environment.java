package dev.odooupgrade.sandbox;

import dev.odooupgrade.concurrent.Sleeper;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What every call needs besides itself: the time, the width of the line, and the log of calls. Safe
 * on every thread.
 */
final class Environment {
  private static final int CALLS_KEPT = 10_000;
  private static final long THIN_LINE = 1 << 20;

  private final SandboxSettings settings;
  private final Deque<Call> calls = new ArrayDeque<>();

  Environment(SandboxSettings settings) {
    this.settings = settings;
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

  int failureStatus() {
    return settings.failureStatus();
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
    synchronized (calls) {
      calls.add(call);
      if (calls.size() > CALLS_KEPT) {
        calls.remove();
      }
    }
    settings.listener().callEnded(call);
  }

  /** The last calls, oldest first. */
  List<Call> calls() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }
}
