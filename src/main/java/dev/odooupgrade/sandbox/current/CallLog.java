package dev.odooupgrade.sandbox.current;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The calls that the sandbox has had; of very many, the last ones. Safe on every thread. */
final class CallLog {
  private static final int KEPT = 10_000;

  private final CurrentListener listener;
  private final Deque<CurrentCall> calls = new ArrayDeque<>();

  CallLog(CurrentListener listener) {
    this.listener = listener;
  }

  /** Keeps a call in mind, and tells the listener. */
  void ended(CurrentCall call) {
    synchronized (calls) {
      calls.add(call);
      if (calls.size() > KEPT) {
        calls.remove();
      }
    }
    listener.callEnded(call);
  }

  /** The last calls, oldest first. */
  List<CurrentCall> all() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }
}
