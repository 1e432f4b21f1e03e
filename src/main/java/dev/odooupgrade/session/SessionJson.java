package dev.odooupgrade.session;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.session.Session;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Bytes to tree and back, without losing anything on the way: numbers of unknown fields keep every
 * digit, and text that is no valid Unicode comes back as it was.
 */
final class SessionJson {
  /** Some editors begin a file with it. */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** No version writes more than a few objects in one another; what is read is written again. */
  private static final int DEEPEST = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final ObjectWriter PRETTY =
      MAPPER.writer(
          new DefaultPrettyPrinter()
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private SessionJson() {}

  /**
   * A file's session, with the tree it was read from.
   *
   * @param tree holds the fields this version does not know, too
   */
  record Saved(Session session, ObjectNode tree) {}

  static Saved read(byte[] bytes) throws DamageException {
    if (bytes.length == 0) {
      throw new DamageException("It is empty.");
    }
    try {
      ObjectNode tree = parse(bytes);
      return new Saved(SessionCodec.read(tree), tree);
    } catch (RuntimeException foreign) {
      // Jackson lets some through, and anybody may have written the file: it hides no other one.
      throw new DamageException("It contains something that is never in a session.");
    }
  }

  /** The bytes of a whole file, UTF-8, ending in a newline. */
  static byte[] bytes(ObjectNode tree) {
    try {
      return (escapeLoneSurrogates(PRETTY.writeValueAsString(tree)) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a tree in memory is always written", e);
    }
  }

  private static ObjectNode parse(byte[] bytes) throws DamageException {
    try {
      if (MAPPER.readTree(text(bytes)) instanceof ObjectNode object) {
        return object;
      }
      throw new DamageException("It does not contain a session.");
    } catch (JsonProcessingException e) {
      // The parser's own words quote the file, which holds a key.
      JsonLocation where = e.getLocation();
      throw new DamageException(
          where == null
              ? "It is not complete JSON."
              : "It is not complete JSON: line %d, column %d cannot be read."
                  .formatted(where.getLineNr(), where.getColumnNr()));
    }
  }

  private static String text(byte[] bytes) throws DamageException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new DamageException("It is not text in UTF-8.");
    }
  }

  /** A platform may send half a character as an escape; UTF-8 has no bytes for it. */
  private static String escapeLoneSurrogates(String json) {
    StringBuilder out = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            point -> {
              if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                out.append("\\u%04x".formatted(point));
              } else {
                out.appendCodePoint(point);
              }
            });
    return out.toString();
  }
}
