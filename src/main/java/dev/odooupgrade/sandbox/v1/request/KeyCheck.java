package dev.odooupgrade.sandbox.v1.request;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the request that a call is about, and checks the key. */
public final class KeyCheck {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private KeyCheck() {}

  /** The request that {@code request} and {@code key} open. */
  public static StoredRequest request(Parameters given, RequestStore store) throws Refused {
    List<FailureEntry> missing =
        Stream.of("request", "key")
            .filter(name -> given.value(name).isEmpty())
            .map(FailureEntry::missing)
            .toList();
    if (!missing.isEmpty()) {
      throw Refused.because(missing);
    }
    return request(given.value("request").orElseThrow(), given.value("key").orElseThrow(), store);
  }

  /** The request of that number, if the key opens it. */
  public static StoredRequest request(String id, String key, RequestStore store) throws Refused {
    Optional<StoredRequest> found =
        Optional.of(id)
            .filter(text -> NUMBER.matcher(text).matches())
            .map(Integer::valueOf)
            .flatMap(store::find);
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
}
