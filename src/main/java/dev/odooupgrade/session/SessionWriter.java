package dev.odooupgrade.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.Failure;
import dev.odooupgrade.domain.HistoryEntry;
import dev.odooupgrade.domain.OrderDraft;
import dev.odooupgrade.domain.OrderField;
import dev.odooupgrade.domain.PlatformAddress;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.UpgradeRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Turns a session into the tree of its file; what is not known is written as null. */
final class SessionWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SessionWriter() {}

  /** Every field of this version, and no other. */
  static ObjectNode tree(Session session) {
    ObjectNode tree = NODES.objectNode();
    tree.put("version", SessionJson.VERSION);
    tree.put("id", session.id().value());
    tree.put("createdAt", session.createdAt().toString());
    tree.put("updatedAt", session.updatedAt().toString());
    tree.set("platform", platform(session.platform()));
    tree.put("stage", word(session.stage()));
    tree.set("draft", draft(session.draft()));
    tree.set("dump", session.dump().<JsonNode>map(SessionWriter::dump).orElse(NODES.nullNode()));
    tree.put("dumpTyped", session.dumpTyped());
    tree.set(
        "request",
        session.request().<JsonNode>map(SessionWriter::request).orElse(NODES.nullNode()));
    tree.set(
        "answer", session.answer().<JsonNode>map(SessionWriter::answer).orElse(NODES.nullNode()));
    ArrayNode failures = tree.putArray("failures");
    session.failures().forEach(failure -> failures.add(failure(failure)));
    tree.put("sentBytes", session.sentBytes());
    tree.set("transfers", TransfersWriter.tree(session.transfers()));
    ArrayNode history = tree.putArray("history");
    session.history().forEach(entry -> history.add(entry(entry)));
    return tree;
  }

  private static ObjectNode platform(PlatformAddress platform) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("url", platform.url().toString())
            .put("sandbox", platform.sandbox())
            .put("insecure", platform.insecure());
    node.set("cacert", platform.cacert().<JsonNode>map(NODES::textNode).orElse(NODES.nullNode()));
    node.set(
        "protocol",
        platform
            .protocol()
            .<JsonNode>map(it -> NODES.textNode(it.word()))
            .orElse(NODES.nullNode()));
    return node;
  }

  private static ObjectNode draft(OrderDraft draft) {
    ObjectNode node = NODES.objectNode();
    for (OrderField field : OrderField.values()) {
      node.put(field.wireName(), draft.get(field));
    }
    return node;
  }

  private static ObjectNode dump(DumpFile dump) {
    return NODES
        .objectNode()
        .put("path", dump.path().toString())
        .put("size", dump.size())
        .put("modified", dump.modified().toString())
        .put("description", dump.description());
  }

  /** The one place, with {@link #answer}, where a key is written: the file is its owner's alone. */
  private static ObjectNode request(RequestRef request) {
    ObjectNode node = NODES.objectNode().put("id", request.id()).put("key", request.key().reveal());
    node.set("host", request.host().<JsonNode>map(NODES::textNode).orElse(NODES.nullNode()));
    return node;
  }

  private static ObjectNode answer(UpgradeRequest answer) {
    ObjectNode node = NODES.objectNode();
    answer.fields().forEach((name, text) -> node.put(wholeCharacters(name), text));
    return node;
  }

  /** Jackson reads half a character in a text, but not in a name; a question mark stands for it. */
  private static String wholeCharacters(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static ObjectNode failure(Failure failure) {
    ObjectNode node =
        NODES.objectNode().put("reason", failure.reason()).put("message", failure.message());
    node.set("value", failure.value().<JsonNode>map(NODES::textNode).orElse(NODES.nullNode()));
    failure.expected().forEach(node.putArray("expected")::add);
    return node;
  }

  private static ObjectNode entry(HistoryEntry entry) {
    return NODES
        .objectNode()
        .put("at", entry.at().toString())
        .put("happening", word(entry.happening()))
        .put("detail", entry.detail());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
