package dev.odooupgrade.sandbox.fault;

import java.io.IOException;
import java.util.Optional;

/**
 * Lets a body pass at its rate, up to the point where a fault acts, then lets the fault act, once.
 * Counts what has passed; one thread at a time.
 */
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
  private final RateLimit rate;
  private final long offset;
  private long count;
  private boolean open;
  private boolean over;

  /**
   * A gate for one body. Effects that have no point in the body never act here.
   *
   * @param total how many bytes it has, negative when unknown
   */
  public FaultGate(CallFault fault, long total, RateLimit rate) {
    this.fault = fault;
    this.rate = rate;
    Optional<Fault.Point> point = fault.effect(Fault.AtPoint.class).map(Fault.AtPoint::at);
    this.open = point.isEmpty();
    this.offset = point.map(at -> at.offset(total)).orElse(Long.MAX_VALUE);
  }

  /** How many of the wanted bytes may pass next; the fault acts before them if it is its turn. */
  public int room(int wanted) throws IOException {
    reached();
    int step = rate.step(wanted);
    return open ? step : (int) Math.min(step, offset - count);
  }

  /** Counts bytes that have passed, and waits until the rate allows for them. */
  public void passed(int bytes) throws IOException {
    count += bytes;
    rate.passed(bytes);
  }

  /** Lets the fault act if its point is reached. */
  public void reached() throws IOException {
    if (!open && count >= offset) {
      act();
    }
  }

  /** How many bytes have passed. */
  public long count() {
    return count;
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
