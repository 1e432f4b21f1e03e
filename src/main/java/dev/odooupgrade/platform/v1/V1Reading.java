package dev.odooupgrade.platform.v1;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.HttpStatus;
import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.http.JsonBody;
import dev.odooupgrade.http.call.HttpReply;
import dev.odooupgrade.platform.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes an answer of what came over the wire. The body is read before the status code, since nobody
 * knows which code comes with {@code failures}; and whatever came, an answer is made of it, with a
 * sentence where it cannot be understood.
 */
final class V1Reading {
  private V1Reading() {}

  /** Whether only a platform that speaks this protocol answers so. */
  static boolean isOurs(HttpReply reply) {
    return JsonBody.of(reply)
        .object()
        .filter(answer -> answer.has("failures") || answer.has("request"))
        .isPresent();
  }

  static Answer read(V1Method method, HttpReply reply) {
    HttpStatus status = reply.status();
    JsonBody body = JsonBody.of(reply);
    if (body.object().isEmpty()) {
      return Answer.unreadable(status, body.strange(), reply.figures());
    }
    ObjectNode document = body.object().get();
    List<Failure> failures = V1Shapes.failures(document);
    Optional<UpgradeRequest> request = V1Shapes.request(document);
    return new Answer(
        status,
        document,
        failures,
        request,
        List.of(),
        failures.isEmpty() ? oddity(method, status, document, request) : Optional.empty(),
        reply.figures());
  }

  /** The answer to {@code create}, which is not lost even when it cannot be understood. */
  static Answer created(HttpReply reply) {
    Map<String, String> fields = JsonBody.of(reply).fields();
    Optional<String> id = Optional.ofNullable(fields.getOrDefault("id", fields.get("request")));
    return read(V1Method.CREATE, reply)
        .salvaged(reply.bytes(), id, Optional.ofNullable(fields.get("key")), V1Reading::naming);
  }

  /** What a platform that could say no more would have answered. */
  private static ObjectNode naming(long id, String key) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putArray("failures");
    document.putObject("request").put("id", id).put("key", key);
    return document;
  }

  private static Optional<String> oddity(
      V1Method method, HttpStatus status, ObjectNode document, Optional<UpgradeRequest> request) {
    if (!status.isSuccess()) {
      return status.code() >= 400
          ? Optional.empty()
          : Optional.of("HTTP " + status.code() + " without the expected content.");
    }
    if (!document.has("failures") && request.isEmpty()) {
      return Optional.of("it contains neither failures nor a request.");
    }
    if (method.tellsRequest() && request.isEmpty()) {
      return Optional.of("it reports no failure, but does not contain the request.");
    }
    if (method == V1Method.CREATE && request.flatMap(UpgradeRequest::ref).isEmpty()) {
      return Optional.of("it reports no failure, but does not contain the request's id and key.");
    }
    return Optional.empty();
  }
}
