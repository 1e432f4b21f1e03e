package dev.odooupgrade.sandbox;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one request. Its state is not kept: it follows from these facts and the time.
 *
 * @param id its number
 * @param key its key, which always holds a {@code +} and a {@code /}
 * @param order what was ordered
 * @param createdAt when it was created
 * @param dump the dump, once it has arrived whole
 * @param orderedAt when {@code process} was called
 * @param skippedAt when {@code skip_test} was called
 */
record UpgradeRequest(
    int id,
    String key,
    Order order,
    Instant createdAt,
    Optional<DumpFacts> dump,
    Optional<Instant> orderedAt,
    Optional<Instant> skippedAt) {

  UpgradeRequest withDump(DumpFacts facts) {
    return new UpgradeRequest(id, key, order, createdAt, Optional.of(facts), orderedAt, skippedAt);
  }

  UpgradeRequest withoutDump() {
    return new UpgradeRequest(id, key, order, createdAt, Optional.empty(), orderedAt, skippedAt);
  }

  UpgradeRequest orderedAt(Instant now) {
    return new UpgradeRequest(id, key, order, createdAt, dump, Optional.of(now), skippedAt);
  }

  UpgradeRequest skippedAt(Instant now) {
    return new UpgradeRequest(id, key, order, createdAt, dump, orderedAt, Optional.of(now));
  }
}
