package dev.odooupgrade.sandbox.v1.request;

import dev.odooupgrade.sandbox.RequestFolder;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The requests as they stand now: what is stored of them, and what time has made of it. */
public record UpgradeRequests(
    RequestStore store, Lifecycle lifecycle, Results results, Clock clock) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /** The request that {@code request} and {@code key} open. */
  public StoredRequest opened(Parameters given) throws Refused {
    List<FailureEntry> missing =
        Stream.of("request", "key")
            .filter(name -> given.value(name).isEmpty())
            .map(FailureEntry::missing)
            .toList();
    if (!missing.isEmpty()) {
      throw Refused.because(missing);
    }
    return opened(given.value("request").orElseThrow(), given.value("key").orElseThrow());
  }

  /** The request of that number, if the key opens it. */
  public StoredRequest opened(String id, String key) throws Refused {
    Optional<StoredRequest> found =
        Optional.of(id)
            .filter(text -> NUMBER.matcher(text).matches())
            .map(Integer::valueOf)
            .flatMap(store.stored()::find);
    if (found.isEmpty()) {
      throw Refused.because(
          FailureEntry.of("REQUEST", "NOT_FOUND", "There is no request '" + id + "'.", id));
    }
    if (!found.get().key().equals(key)) {
      // The faulty value is not repeated: it may be the key of another request.
      throw Refused.because("KEY", "INVALID", "The key does not match request " + id + ".");
    }
    return found.get();
  }

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

  /** Changes a request as it stands now, which must be in that state, and stores the outcome. */
  public void change(
      StoredRequest seen,
      String wanted,
      String what,
      RequestFolder.Change<StoredRequest, Refused> change)
      throws Refused, IOException {
    store
        .stored()
        .change(
            seen,
            before -> {
              requireState(before, wanted, what);
              return change.of(before);
            });
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
