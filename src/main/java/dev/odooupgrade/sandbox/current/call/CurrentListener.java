package dev.odooupgrade.sandbox.current.call;

/** Hears what happens in a sandbox, on the thread of the call: return fast, never throw. */
@FunctionalInterface
public interface CurrentListener {

  /** A call has ended; heard just before the other side can read the answer. */
  void callEnded(CurrentCall call);

  static CurrentListener silent() {
    return call -> {};
  }
}
