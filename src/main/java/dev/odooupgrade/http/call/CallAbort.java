package dev.odooupgrade.http.call;

import dev.odooupgrade.domain.Trouble;

/** Ends a running call; the first reason given counts. */
@FunctionalInterface
public interface CallAbort {

  /** Ends the call with this trouble; does nothing when the call is over. */
  void because(Trouble trouble);
}
