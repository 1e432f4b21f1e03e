package dev.odooupgrade.sandbox.fault;

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

  private final CallFault fault;
  private final long offset;
  private boolean open;
  private boolean over;

  /** Effects that have no point in the body never act here. */
  FaultGate(CallFault fault, long total) {
    this.fault = fault;
    Optional<Fault.Point> point =
        fault
            .effect()
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
    Fault.Effect effect = fault.effect().orElseThrow();
    fault.acts(effect.getClass());
    if (effect instanceof Fault.Cut) {
      throw new HangUp();
    }
    if (effect instanceof Fault.Reset) {
      throw new HangUp(true);
    }
    if (effect instanceof Fault.Shortened) {
      over = true;
    }
    if (effect instanceof Fault.Answer answer) {
      throw new EarlyAnswer(answer);
    }
    if (effect instanceof Fault.Stall stall) {
      RateLimit.pause(fault.sleeper(), stall.length());
    }
  }
}
