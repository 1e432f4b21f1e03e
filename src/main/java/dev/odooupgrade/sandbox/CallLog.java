package dev.odooupgrade.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The calls that a sandbox has had; of very many, the last ones. Safe on every thread. */
public final class CallLog<C> {
  private static final int KEPT = 10_000;

  private final Consumer<C> listener;
  private final Deque<C> calls = new ArrayDeque<>();

  public CallLog(Consumer<C> listener) {
    this.listener = listener;
  }

  public void ended(C call) {
    synchronized (calls) {
      calls.add(call);
      if (calls.size() > KEPT) {
        calls.remove();
      }
    }
    listener.accept(call);
  }

  /** The last calls, oldest first. */
  public List<C> all() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }
}
