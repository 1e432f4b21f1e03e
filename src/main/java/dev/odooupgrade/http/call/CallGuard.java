package dev.odooupgrade.http.call;

/** Watches one call from outside and may end it; {@link #end} always follows {@link #begin}. */
public interface CallGuard {

  /** The call is about to start; the handle ends it, from any thread and at any time. */
  void begin(CallAbort abort);

  /** The call is over, however it ended. */
  void end();
}
