package dev.odooupgrade.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.http.call.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/** The body of a reply, read as JSON, whatever it really is. */
public record JsonBody(HttpReply reply, Optional<JsonNode> json) {
  /** Numbers keep their digits: a version such as 10.0 may come as one, and is no 10 or 1E+1. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  public static JsonBody of(HttpReply reply) {
    return new JsonBody(reply, parse(reply));
  }

  public Optional<ObjectNode> object() {
    return json.filter(JsonNode::isObject).map(ObjectNode.class::cast);
  }

  /** Why it is no JSON object, as the end of a sentence. */
  public String strange() {
    String code = " (HTTP " + reply.status().code() + ")";
    if (reply.length() == 0) {
      return "it is empty" + code + ".";
    }
    if (json.isPresent()) {
      return "it is JSON, but not an object" + code + ".";
    }
    if (reply.contentType().toLowerCase(Locale.ROOT).contains("html")) {
      return "it is a web page, not JSON"
          + code
          + ": the address may be wrong, or a proxy may have answered.";
    }
    return "it is not JSON" + code + ".";
  }

  private static Optional<JsonNode> parse(HttpReply reply) {
    try (InputStream body = reply.body()) {
      JsonNode node = JSON.readTree(body);
      return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (IOException e) {
      // Also the parser's word for bytes that are no text in any of JSON's encodings.
      return Optional.empty();
    }
  }
}
