package dev.odooupgrade.sandbox.fault;

import dev.odooupgrade.concurrent.Sleeper;
import java.util.Optional;

/** What goes wrong with one call, if anything does. */
public record CallFault(
    Endpoint endpoint, Optional<Fault.Effect> effect, Sleeper sleeper, SandboxListener listener) {

  /** What goes wrong, if it is of that kind. */
  public <E extends Fault.Effect> Optional<E> effect(Class<E> kind) {
    return effect.filter(kind::isInstance).map(kind::cast);
  }

  /** Tells the listener that the fault starts to act, if it is of that kind. */
  public boolean acts(Class<? extends Fault.Effect> kind) {
    boolean acts = effect(kind).isPresent();
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

  /** The same call with nothing wrong. */
  public CallFault none() {
    return new CallFault(endpoint, Optional.empty(), sleeper, listener);
  }
}
