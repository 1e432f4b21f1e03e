package dev.odooupgrade.sandbox.fault;

/** Hears what happens in a sandbox, on the thread of the call: return fast, never throw. */
public interface SandboxListener {

  /** A call has ended; heard just before the other side can read the last byte of the answer. */
  default void callEnded(Call call) {}

  /** A fault starts to act; for a stall, heard before the waiting begins. */
  default void faultReached(Endpoint endpoint, Fault.Effect effect) {}

  static SandboxListener silent() {
    return new SandboxListener() {};
  }
}
