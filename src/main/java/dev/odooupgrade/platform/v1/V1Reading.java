package dev.odooupgrade.platform.v1;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.Failure;
import dev.odooupgrade.domain.HttpStatus;
import dev.odooupgrade.domain.UpgradeRequest;
import dev.odooupgrade.http.HttpReply;
import dev.odooupgrade.platform.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes an answer of what came over the wire. The body is read before the status code, since nobody
 * knows which code comes with {@code failures}; and whatever came, an answer is made of it, with a
 * sentence where it cannot be understood.
 */
final class V1Reading {
  /** Numbers keep their digits: a version such as 10.0 may come as one, and is no 10 or 1E+1. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private V1Reading() {}

  static Answer read(V1Method method, HttpReply reply) {
    HttpStatus status = reply.status();
    Optional<JsonNode> json = parse(reply);
    if (json.isEmpty() || !json.get().isObject()) {
      return new Answer(
          status,
          JsonNodeFactory.instance.objectNode(),
          List.of(),
          Optional.empty(),
          Optional.of(strange(reply, json)),
          reply.figures());
    }
    ObjectNode document = (ObjectNode) json.get();
    List<Failure> failures = V1Shapes.failures(document);
    Optional<UpgradeRequest> request = V1Shapes.request(document);
    return new Answer(
        status,
        document,
        failures,
        request,
        failures.isEmpty() ? oddity(method, status, document, request) : Optional.empty(),
        reply.figures());
  }

  private static Optional<JsonNode> parse(HttpReply reply) {
    try (InputStream body = reply.body()) {
      JsonNode node = JSON.readTree(body);
      return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      // The parser's word for bytes that are no text in any of JSON's encodings.
      return Optional.empty();
    }
  }

  private static String strange(HttpReply reply, Optional<JsonNode> json) {
    String code = " (HTTP " + reply.status().code() + ")";
    if (reply.length() == 0) {
      return "it is empty" + code + ".";
    }
    if (json.isPresent()) {
      return "it is JSON, but no object" + code + ".";
    }
    if (reply.contentType().toLowerCase(Locale.ROOT).contains("html")) {
      return "it is a web page, not JSON"
          + code
          + ": the address may be wrong, or a proxy may have spoken.";
    }
    return "it is not JSON" + code + ".";
  }

  private static Optional<String> oddity(
      V1Method method, HttpStatus status, ObjectNode document, Optional<UpgradeRequest> request) {
    if (!status.isSuccess()) {
      return status.code() >= 400
          ? Optional.empty()
          : Optional.of("HTTP " + status.code() + " says nothing about what was asked.");
    }
    if (!document.has("failures") && request.isEmpty()) {
      return Optional.of("it holds neither failures nor a request.");
    }
    if (method.tellsRequest() && request.isEmpty()) {
      return Optional.of("it refuses nothing, yet does not hold the request.");
    }
    if (method == V1Method.CREATE && request.flatMap(UpgradeRequest::ref).isEmpty()) {
      return Optional.of("it refuses nothing, yet does not tell the request's id and key.");
    }
    return Optional.empty();
  }
}
