package dev.odooupgrade.sandbox.v1.request;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One entry of {@code failures}.
 *
 * @param field what it is about, in capitals, the first half of {@code reason}
 * @param problem what is wrong with it, in capitals, the second half of {@code reason}
 * @param message a sentence for people
 * @param expected the valid values; empty when they cannot be listed
 */
public record FailureEntry(
    String field, String problem, String message, Optional<String> faulty, List<String> expected) {

  public static FailureEntry missing(String parameter) {
    return new FailureEntry(
        parameter.toUpperCase(Locale.ROOT),
        "MISSING",
        "The parameter '" + parameter + "' is required.",
        Optional.empty(),
        List.of());
  }

  public static FailureEntry of(String field, String problem, String message) {
    return new FailureEntry(field, problem, message, Optional.empty(), List.of());
  }

  public static FailureEntry of(String field, String problem, String message, String faulty) {
    return new FailureEntry(field, problem, message, Optional.of(faulty), List.of());
  }

  public FailureEntry expecting(List<String> values) {
    return new FailureEntry(field, problem, message, faulty, List.copyOf(values));
  }

  /** The body of an answer with these failures and nothing else. */
  public static ObjectNode body(List<FailureEntry> failures) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode list = body.putArray("failures");
    failures.forEach(failure -> list.add(failure.json()));
    return body;
  }

  private ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("reason", field + ":" + problem);
    json.put("message", message);
    // A contract comes back as "code", everything else as "value"; a client must read both.
    faulty.ifPresent(value -> json.put(field.equals("CONTRACT") ? "code" : "value", value));
    if (!expected.isEmpty()) {
      ArrayNode list = json.putArray("expected");
      expected.forEach(list::add);
    }
    return json;
  }
}
