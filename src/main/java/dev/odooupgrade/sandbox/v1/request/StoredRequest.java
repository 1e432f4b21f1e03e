package dev.odooupgrade.sandbox.v1.request;

import dev.odooupgrade.sandbox.RequestFolder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one request. Its state is not kept: it follows from these facts and the time.
 *
 * @param key its key, which always holds a {@code +} and a {@code /}
 * @param dump the dump, once it has arrived whole
 * @param orderedAt when {@code process} was called
 * @param skippedAt when {@code skip_test} was called
 */
public record StoredRequest(
    int id,
    String key,
    ReceivedOrder order,
    Instant createdAt,
    Optional<DumpFacts> dump,
    Optional<Instant> orderedAt,
    Optional<Instant> skippedAt)
    implements RequestFolder.Numbered {
  static StoredRequest created(int id, String key, ReceivedOrder order, Instant now) {
    return new StoredRequest(
        id, key, order, now, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** What the first bytes of its dump say it is; empty when there is none, or they say nothing. */
  public List<String> compressions() {
    return dump.map(DumpFacts::compressions).orElse(List.of());
  }

  public StoredRequest withDump(DumpFacts facts) {
    return new StoredRequest(id, key, order, createdAt, Optional.of(facts), orderedAt, skippedAt);
  }

  public StoredRequest withoutDump() {
    return new StoredRequest(id, key, order, createdAt, Optional.empty(), orderedAt, skippedAt);
  }

  public StoredRequest orderedAt(Instant now) {
    return new StoredRequest(id, key, order, createdAt, dump, Optional.of(now), skippedAt);
  }

  public StoredRequest skippedAt(Instant now) {
    return new StoredRequest(id, key, order, createdAt, dump, orderedAt, Optional.of(now));
  }
}
