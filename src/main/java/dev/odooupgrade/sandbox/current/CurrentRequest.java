package dev.odooupgrade.sandbox.current;

import java.time.Instant;
import java.util.Optional;

/**
 * An upgrade as the simulated platform knows it.
 *
 * @param token what opens it
 * @param orderedAt when processing was ordered, if it was
 * @param startedAt the moment from which its course runs, if it does
 * @param uploadWindows how many windows for uploads have been opened
 * @param wiped whether its files were taken away
 */
record CurrentRequest(
    int id,
    String token,
    ReceivedOrder order,
    Optional<Instant> orderedAt,
    Optional<Instant> startedAt,
    int uploadWindows,
    boolean wiped) {

  /** A request of which nothing is known but what was asked for. */
  static CurrentRequest created(int id, String token, ReceivedOrder order) {
    return new CurrentRequest(id, token, order, Optional.empty(), Optional.empty(), 0, false);
  }

  /** The same in the queue, from which it comes only when it is {@link #started}. */
  CurrentRequest ordered(Instant now) {
    return new CurrentRequest(id, token, order, Optional.of(now), startedAt, uploadWindows, wiped);
  }

  /** The same on its way. */
  CurrentRequest started(Instant now) {
    return new CurrentRequest(id, token, order, orderedAt, Optional.of(now), uploadWindows, wiped);
  }

  /** The same with one more window for an upload. */
  CurrentRequest withUploadWindow() {
    return new CurrentRequest(id, token, order, orderedAt, startedAt, uploadWindows + 1, wiped);
  }

  /** The same without files. */
  CurrentRequest wipedOut() {
    return new CurrentRequest(id, token, order, orderedAt, startedAt, uploadWindows, true);
  }

  /** The name its database has on the platform. */
  String database() {
    return "db_" + id;
  }
}
