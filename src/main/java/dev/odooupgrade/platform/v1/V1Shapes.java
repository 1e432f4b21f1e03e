package dev.odooupgrade.platform.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.request.UpgradeRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Finds failures and the request in an answer's document. Where the API's document leaves a type
 * open, or shows two, each is taken for what it must mean.
 */
final class V1Shapes {
  private static final String FAILURES = "failures";
  private static final String REQUEST = "request";
  private static final String KEY = "key";

  private V1Shapes() {}

  /** The reasons of a refusal: a list, or what would stand in it. */
  static List<Failure> failures(ObjectNode document) {
    return many(document.path(FAILURES)).stream().map(V1Shapes::failure).toList();
  }

  /** The request: an object, or just its number with the key and the rest beside it. */
  static Optional<UpgradeRequest> request(ObjectNode document) {
    JsonNode request = document.path(REQUEST);
    Map<String, String> fields = new LinkedHashMap<>();
    if (request.isObject() && !request.isEmpty()) {
      put(fields, (ObjectNode) request);
      if (!fields.containsKey(KEY)) {
        text(document.path(KEY)).ifPresent(key -> fields.put(KEY, key));
      }
    } else if (request.isValueNode() && !request.isNull() && !request.asText().isBlank()) {
      fields.put("id", request.asText());
      ObjectNode beside = document.deepCopy();
      beside.remove(List.of(REQUEST, FAILURES, "id"));
      put(fields, beside);
    }
    return fields.isEmpty() ? Optional.empty() : Optional.of(new UpgradeRequest(fields));
  }

  private static void put(Map<String, String> fields, ObjectNode object) {
    object
        .properties()
        .forEach(
            field -> text(field.getValue()).ifPresent(text -> fields.put(field.getKey(), text)));
  }

  private static Failure failure(JsonNode entry) {
    if (!entry.isObject()) {
      return new Failure("", text(entry).orElse(""), Optional.empty(), List.of());
    }
    return new Failure(
        text(entry.path("reason")).orElse(""),
        text(entry.path("message")).orElse(""),
        text(entry.path("value")).or(() -> text(entry.path("code"))),
        many(entry.path("expected")).stream().flatMap(each -> text(each).stream()).toList());
  }

  /** The entries of a list, the one value that stands for a list of one, or none. */
  private static List<JsonNode> many(JsonNode node) {
    List<JsonNode> all = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(all::add);
    } else if (!node.isMissingNode()) {
      all.add(node);
    }
    all.removeIf(each -> each.isNull() || (each.isObject() && each.isEmpty()));
    return all;
  }

  /** A value as text: scalars as they are, lists joined, objects as JSON; empty for null. */
  private static Optional<String> text(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    boolean flat =
        node.isArray()
            && StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isValueNode);
    if (flat) {
      return Optional.of(
          StreamSupport.stream(node.spliterator(), false)
              .map(JsonNode::asText)
              .collect(Collectors.joining(", ")));
    }
    return Optional.of(node.isValueNode() ? node.asText() : node.toString());
  }
}
