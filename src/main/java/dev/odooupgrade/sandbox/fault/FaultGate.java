package dev.odooupgrade.sandbox.fault;

import dev.odooupgrade.concurrent.Sleeper;
import java.io.IOException;
import java.util.Optional;

/** Lets a body pass up to the point where a fault acts, then lets the fault act, once. */
public final class FaultGate {

  /** Thrown to end a call without an answer. */
  public static final class HangUp extends IOException {
    private final boolean reset;

    public HangUp() {
      this(false);
    }

    public HangUp(boolean reset) {
      super("hung up on purpose");
      this.reset = reset;
    }

    public boolean isReset() {
      return reset;
    }
  }

  /** Thrown to answer a call at once with something else than its own result. */
  public static final class EarlyAnswer extends IOException {
    private final transient Fault.Answer answer;

    EarlyAnswer(Fault.Answer answer) {
      super("answered on purpose with " + answer.status());
      this.answer = answer;
    }

    public Fault.Answer answer() {
      return answer;
    }
  }

  private final Endpoint endpoint;
  private final Optional<Fault.Effect> effect;
  private final Sleeper pacer;
  private final SandboxListener listener;
  private final long offset;
  private boolean open;
  private boolean over;

  /**
   * A gate for a body of {@code total} bytes, negative when unknown.
   *
   * @param effect what acts, if anything; effects that have no point in the body never act here
   */
  public FaultGate(
      Endpoint endpoint,
      Optional<Fault.Effect> effect,
      long total,
      Sleeper pacer,
      SandboxListener listener) {
    this.endpoint = endpoint;
    this.effect = effect;
    this.pacer = pacer;
    this.listener = listener;
    Optional<Fault.Point> point =
        effect
            .filter(Fault.AtPoint.class::isInstance)
            .map(Fault.AtPoint.class::cast)
            .map(Fault.AtPoint::at);
    this.open = point.isEmpty();
    this.offset = point.map(at -> at.offset(total)).orElse(Long.MAX_VALUE);
  }

  /** How many of the wanted bytes may pass before the fault has to act. */
  public int room(long passed, int wanted) {
    return open ? wanted : (int) Math.min(wanted, offset - passed);
  }

  /** Lets the fault act when so many bytes have passed and that is its point. */
  public void passed(long bytes) throws IOException {
    if (!open && bytes >= offset) {
      act();
    }
  }

  /** Lets the fault act if it has not: the body has ended. */
  public void end() throws IOException {
    if (!open) {
      act();
    }
  }

  /** Whether the body ends here, although there is more of it. */
  public boolean isOver() {
    return over;
  }

  private void act() throws IOException {
    open = true;
    if (effect.isEmpty()) {
      return;
    }
    listener.faultReached(endpoint, effect.get());
    if (effect.get() instanceof Fault.Cut) {
      throw new HangUp();
    }
    if (effect.get() instanceof Fault.Reset) {
      throw new HangUp(true);
    }
    if (effect.get() instanceof Fault.Shortened) {
      over = true;
    }
    if (effect.get() instanceof Fault.Answer answer) {
      throw new EarlyAnswer(answer);
    }
    if (effect.get() instanceof Fault.Stall stall) {
      RateLimit.pause(pacer, stall.length());
    }
  }
}
