package dev.odooupgrade.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.session.Session;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A session as it may be shown to others: the text of its file without anything that opens
 * something. Fields of later versions are left out, since nobody knows what they hold.
 */
public final class MaskedSession {
  /** What opens something in our own parts of the file. */
  private static final Set<String> OURS = Set.of("key", "privateKey", "publicKey", "secret");

  private MaskedSession() {}

  /** The JSON of its file, with {@code ***} in place of each secret. */
  public static String json(Session session) {
    ObjectNode tree = SessionCodec.write(session);
    for (Map.Entry<String, JsonNode> part : tree.properties()) {
      mask(part.getValue(), part.getKey().equals("answer"));
    }
    return new String(SessionJson.bytes(tree), StandardCharsets.UTF_8);
  }

  private static void mask(JsonNode node, boolean foreign) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
        if (field.getValue().isTextual() && isSecret(field.getKey(), foreign)) {
          object.put(field.getKey(), Secret.MASK);
        }
      }
    }
    node.forEach(inside -> mask(inside, foreign));
  }

  private static boolean isSecret(String name, boolean foreign) {
    return OURS.contains(name) || (foreign && UpgradeRequest.isSecret(name));
  }
}
