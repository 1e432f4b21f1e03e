package dev.odooupgrade.sandbox.v1.request;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The requests as they stand now: what is stored of them, and what time has made of it. */
public record UpgradeRequests(
    RequestStore store, Lifecycle lifecycle, Results results, Clock clock) {
  public Instant now() {
    return clock.instant();
  }

  public String state(StoredRequest request) {
    return lifecycle.state(request, now());
  }

  public boolean isDraft(StoredRequest request) {
    return state(request).equals(Lifecycle.DRAFT);
  }

  /** Whether the upgraded dump can be downloaded. */
  public boolean hasResult(StoredRequest request) {
    return List.of(Lifecycle.DONE, Lifecycle.DELIVERED).contains(state(request));
  }

  /** Refuses a request that is not in that state. */
  public void requireState(StoredRequest request, String wanted, String what) throws Refused {
    String state = state(request);
    if (!state.equals(wanted)) {
      throw Refused.because(
          FailureEntry.of(
                  "STATE",
                  "INVALID",
                  "Only a request in the state '%s' %s; this one is in the state '%s'."
                      .formatted(wanted, what, state),
                  state)
              .expecting(List.of(wanted)));
    }
  }
}
