package dev.odooupgrade.sandbox.current;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.odooupgrade.sandbox.RequestFolder;
import java.time.Instant;
import java.util.Optional;

/**
 * An upgrade as the simulated platform knows it.
 *
 * @param token what opens it
 * @param startedAt the moment from which its course runs, if it does
 * @param uploadWindows how many windows for uploads have been opened
 */
record CurrentRequest(
    int id,
    String token,
    @JsonUnwrapped ReceivedOrder order,
    Optional<Instant> orderedAt,
    Optional<Instant> startedAt,
    int uploadWindows,
    boolean wiped)
    implements RequestFolder.Numbered {

  static CurrentRequest created(int id, String token, ReceivedOrder order) {
    return new CurrentRequest(id, token, order, Optional.empty(), Optional.empty(), 0, false);
  }

  /** The same in the queue, from which it comes only when it is {@link #started}. */
  CurrentRequest ordered(Instant now) {
    return new CurrentRequest(id, token, order, Optional.of(now), startedAt, uploadWindows, wiped);
  }

  CurrentRequest started(Instant now) {
    return new CurrentRequest(id, token, order, orderedAt, Optional.of(now), uploadWindows, wiped);
  }

  CurrentRequest withUploadWindow() {
    return new CurrentRequest(id, token, order, orderedAt, startedAt, uploadWindows + 1, wiped);
  }

  CurrentRequest wipedOut() {
    return new CurrentRequest(id, token, order, orderedAt, startedAt, uploadWindows, true);
  }

  /** The name its database has on the platform. */
  String database() {
    return "db_" + id;
  }
}
