package dev.odooupgrade.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import dev.odooupgrade.http.call.HttpReply;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The body of a reply, read as JSON, whatever it really is. */
public record JsonBody(HttpReply reply, Optional<JsonNode> json) {
  /** No platform's answer comes near it, and what is read must fit into what we print. */
  private static final int DEEPEST = 100;

  /** Numbers keep their digits: a version such as 10.0 may come as one, and is no 10 or 1E+1. */
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxDocumentLength(HttpSettings.MAX_ANSWER)
                          .build())
                  .build())
          .nodeFactory(new Numbers())
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

  /**
   * Every text and number with a name, at any depth, up to the place from which on it cannot be
   * read; of two with one name the first. For an answer that is no JSON as a whole.
   */
  public Map<String, String> fields() {
    return fields(reply.body());
  }

  /** The same of a text that came as something else. */
  public static Map<String, String> fields(InputStream text) {
    Map<String, String> fields = new LinkedHashMap<>();
    try (InputStream body = unpacked(text);
        JsonParser parser = JSON.createParser(body)) {
      String name = "";
      String number = "";
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        // A number ends with what follows it: the last one may have been cut off.
        if (!number.isEmpty()) {
          fields.putIfAbsent(name, number);
        }
        number = token.isNumeric() ? parser.getText() : "";
        if (token == JsonToken.FIELD_NAME) {
          name = parser.currentName();
        } else if (token == JsonToken.VALUE_STRING) {
          fields.putIfAbsent(name, parser.getText());
        }
      }
    } catch (IOException unreadable) {
      return fields;
    }
    return fields;
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
    return "it is not valid JSON" + code + ".";
  }

  private static Optional<JsonNode> parse(HttpReply reply) {
    try (InputStream body = unpacked(reply.body())) {
      JsonNode node = JSON.readTree(body);
      return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (IOException | NumberFormatException e) {
      // Also the parser's words for bytes that are no text in any of JSON's encodings, and for an
      // exponent that is longer than any number's.
      return Optional.empty();
    }
  }

  /**
   * Some proxies pack an answer though nobody asked for it. They make one gzip member of it; where
   * thousands of empty ones follow, Java's reader would go a level deeper for each.
   */
  private static InputStream unpacked(InputStream body) throws IOException {
    body.mark(2);
    boolean packed = body.read() == 0x1f && body.read() == 0x8b;
    body.reset();
    return packed ? new GZIPInputStream(new OneMember(body), 1) : body;
  }

  /** Says that nothing is left to read, upon which a reader looks for no further member. */
  private static final class OneMember extends FilterInputStream {
    OneMember(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 0;
    }
  }

  /** A number that would fill the screen with its zeros stays as it came, as text. */
  private static final class Numbers extends JsonNodeFactory {
    private static final long serialVersionUID = 1L;
    private static final int MOST_DIGITS = 100;

    @Override
    public ValueNode numberNode(BigDecimal number) {
      boolean writable = number.scale() < MOST_DIGITS && number.scale() > -MOST_DIGITS;
      return writable ? super.numberNode(number) : textNode(number.toString());
    }
  }
}
