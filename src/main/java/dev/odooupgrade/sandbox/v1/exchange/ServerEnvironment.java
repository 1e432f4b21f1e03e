package dev.odooupgrade.sandbox.v1.exchange;

import dev.odooupgrade.sandbox.CallLog;
import dev.odooupgrade.sandbox.fault.Call;
import dev.odooupgrade.sandbox.fault.CallFault;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.FaultGate;
import dev.odooupgrade.sandbox.fault.Faults;
import dev.odooupgrade.sandbox.fault.RateLimit;
import dev.odooupgrade.sandbox.fault.Scenario;
import java.util.OptionalLong;

/**
 * What every call needs besides itself: how the sandbox behaves, what goes wrong, and the log of
 * calls. Safe on every thread.
 */
public record ServerEnvironment(SandboxSettings settings, Faults faults, CallLog<Call> calls) {
  private static final long THIN_LINE = 1 << 20;

  public ServerEnvironment(SandboxSettings settings) {
    this(settings, new Faults(settings.scenario()), new CallLog<>(settings.listener()::callEnded));
  }

  /**
   * What goes wrong with this call, which is counted by it.
   *
   * @param of the number of the request, or the path of a download; empty where neither is known
   */
  public CallFault fault(Endpoint endpoint, String of) {
    return new CallFault(
        endpoint, faults.next(endpoint, of), settings.sleeper(), settings.listener());
  }

  /**
   * A gate for a body, which limits it to the rate of its fault, or else to that of the scenario.
   *
   * @param total how many bytes it has, negative when unknown
   */
  public FaultGate gate(CallFault fault, long total) {
    OptionalLong rate =
        fault
            .effect(Fault.Throttle.class)
            .map(slow -> OptionalLong.of(slow.bytesPerSecond()))
            .orElseGet(this::bytesPerSecond);
    return new FaultGate(fault, total, new RateLimit(rate, settings.clock(), settings.sleeper()));
  }

  /** The bytes a second that the scenario lets through; empty when there is no limit. */
  private OptionalLong bytesPerSecond() {
    return settings.scenario() == Scenario.SLOW
        ? OptionalLong.of(Math.max(1, Math.round(THIN_LINE * settings.speed().factor())))
        : OptionalLong.empty();
  }
}
