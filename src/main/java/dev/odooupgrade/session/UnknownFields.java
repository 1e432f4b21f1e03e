package dev.odooupgrade.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Carries what a later version wrote over into a tree of this version. The writer writes every
 * field it knows but the optional ones, so whatever else it did not write is unknown.
 */
final class UnknownFields {
  /** Its fields are the platform's: a newer answer replaces the whole of an older one. */
  private static final String ANSWER = "answer";

  private UnknownFields() {}

  /** Adds to {@code fresh}, in place, the fields that only {@code old} has; returns it. */
  static ObjectNode keep(ObjectNode old, ObjectNode fresh) {
    for (Map.Entry<String, JsonNode> field : old.properties()) {
      String name = field.getKey();
      JsonNode before = field.getValue();
      if (!fresh.has(name) && !SessionCodec.OPTIONAL.contains(name)) {
        fresh.set(name, before);
      } else if (!name.equals(ANSWER)) {
        keepWithin(before, fresh.path(name));
      }
    }
    return fresh;
  }

  private static void keepWithin(JsonNode old, JsonNode fresh) {
    if (old instanceof ObjectNode before && fresh instanceof ObjectNode now) {
      keep(before, now);
    } else if (old instanceof ArrayNode before && fresh instanceof ArrayNode now) {
      keepInEntries(before, now);
    }
  }

  /** Lists grow at the end or are replaced: an entry is the same if it stands where it stood. */
  private static void keepInEntries(ArrayNode old, ArrayNode fresh) {
    for (int i = 0; i < Math.min(old.size(), fresh.size()); i++) {
      if (old.get(i) instanceof ObjectNode before
          && fresh.get(i) instanceof ObjectNode now
          && saysTheSame(before, now)) {
        keep(before, now);
      }
    }
  }

  private static boolean saysTheSame(ObjectNode before, ObjectNode now) {
    return now.properties().stream()
        .allMatch(field -> field.getValue().equals(before.path(field.getKey())));
  }
}
