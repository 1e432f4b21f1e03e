package dev.odooupgrade.platform.current;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.HttpStatus;
import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.http.JsonBody;
import dev.odooupgrade.http.ServerTrouble;
import dev.odooupgrade.http.call.HttpReply;
import dev.odooupgrade.platform.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes an answer of what came over the wire: a {@code result}, an {@code error} string inside it
 * (a refusal), or JSON-RPC's own {@code error}; and, of anything else, a sentence why it cannot be
 * understood.
 */
final class CurrentReading {
  private CurrentReading() {}

  /** Whether only a platform that speaks this protocol answers so. */
  static boolean isJsonRpc(HttpReply reply) {
    return JsonBody.of(reply)
        .object()
        .filter(answer -> answer.has("jsonrpc"))
        .filter(answer -> answer.has("result") || answer.has("error"))
        .isPresent();
  }

  static Answer read(CurrentMethod method, HttpReply reply) {
    JsonBody body = JsonBody.of(reply);
    if (body.object().isEmpty()) {
      return Answer.unreadable(reply.status(), body.strange(), reply.figures());
    }
    ObjectNode document = body.object().get();
    // A server that fails says so in its own words, which refuse nothing.
    boolean failed = ServerTrouble.isIn(reply.status(), document);
    List<Failure> failures = failed ? List.of() : CurrentRefusals.of(document);
    boolean refuses = !failures.isEmpty();
    Optional<String> oddity = refuses ? Optional.empty() : oddity(method, reply.status(), document);
    JsonNode result = result(document);
    return new Answer(
        reply.status(),
        document,
        failures,
        refuses || oddity.isPresent() ? Optional.empty() : CurrentShapes.request(method, result),
        refuses ? List.of() : CurrentShapes.notices(method, result),
        oddity,
        reply.figures());
  }

  /** The answer to {@code create}, which is not lost even when it cannot be understood. */
  static Answer created(HttpReply reply) {
    Map<String, String> fields = JsonBody.of(reply).fields();
    return read(CurrentMethod.CREATE, reply)
        .salvaged(
            reply.bytes(),
            Optional.ofNullable(fields.get("request_id")),
            Optional.ofNullable(fields.get("token")),
            CurrentReading::naming);
  }

  /** What a platform that could say no more would have answered. */
  private static ObjectNode naming(long id, String token) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("jsonrpc", "2.0").putObject("result").put("request_id", id).put("token", token);
    return document;
  }

  /** What a call brought; nothing where the platform brought a list or nothing. */
  static JsonNode result(ObjectNode document) {
    return document.path("result");
  }

  private static Optional<String> oddity(
      CurrentMethod method, HttpStatus status, ObjectNode document) {
    if (!status.isSuccess()) {
      return status.code() >= 400
          ? Optional.empty()
          : Optional.of("HTTP " + status.code() + " without the expected content.");
    }
    Optional<String> failed = ServerTrouble.words(document);
    if (failed.isPresent()) {
      return Optional.of(("it reports an error of its own: " + failed.get()).strip() + ".");
    }
    if (!document.has("result")) {
      return Optional.of("it contains neither a result nor an error.");
    }
    List<String> lacking =
        method.needed().stream().filter(name -> !result(document).has(name)).toList();
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of("its result does not contain " + String.join(", ", lacking) + ".");
  }
}
