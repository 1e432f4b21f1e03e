package dev.odooupgrade.sandbox.fault;

import dev.odooupgrade.concurrent.Sleeper;
import java.util.Optional;

/** What goes wrong with one call, if anything does. */
public record CallFault(
    Endpoint endpoint, Optional<Fault.Effect> effect, Sleeper sleeper, SandboxListener listener) {

  public boolean is(Class<? extends Fault.Effect> kind) {
    return effect.filter(kind::isInstance).isPresent();
  }

  /** Tells the listener that the fault starts to act, if it is of that kind. */
  public boolean acts(Class<? extends Fault.Effect> kind) {
    boolean acts = is(kind);
    if (acts) {
      listener.faultReached(endpoint, effect.orElseThrow());
    }
    return acts;
  }

  /** Hangs up where the answer is to be lost. */
  public void loseAnswer() throws FaultGate.HangUp {
    if (acts(Fault.LoseAnswer.class)) {
      throw new FaultGate.HangUp();
    }
  }

  /** A gate for a body of that many bytes, negative when unknown. */
  public FaultGate gate(long total) {
    return new FaultGate(this, total);
  }

  /** The same call with nothing wrong. */
  public CallFault none() {
    return new CallFault(endpoint, Optional.empty(), sleeper, listener);
  }
}
