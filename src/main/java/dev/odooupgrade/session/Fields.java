package dev.odooupgrade.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.Named;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One JSON object, asked for fields of a certain kind; complains with the field's full name.
 *
 * @param prefix where the object stands in the file, ending in a dot; empty for the file itself
 */
record Fields(ObjectNode node, String prefix) {
  List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Whether there is such a field, be it null. */
  boolean has(String name) {
    return node.has(name);
  }

  JsonNode get(String name) {
    return node.path(name);
  }

  Optional<String> text(String name) throws DamageException {
    return value(name, JsonNode::isTextual, "is not text").map(JsonNode::textValue);
  }

  String neededText(String name) throws DamageException {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      throw damage(name, "is missing");
    }
    return text.get();
  }

  /** Text that a parser understands; whatever it throws to object counts as a damage. */
  <T> T parsed(String name, Function<String, T> parser) throws DamageException {
    String text = neededText(name);
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException | NoSuchElementException e) {
      throw damage(name, "cannot be understood");
    }
  }

  Instant instant(String name) throws DamageException {
    return parsed(name, Fields::moment);
  }

  /** A moment that has a date in every zone, since every one will be shown in some zone. */
  static Instant moment(String text) {
    return Instant.parse(text)
        .atOffset(ZoneOffset.MIN)
        .withOffsetSameInstant(ZoneOffset.MAX)
        .toInstant();
  }

  Path path(String name) throws DamageException {
    String text = neededText(name);
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw damage(
          name,
          "cannot be written in this system's character set (LANG=C.UTF-8 in the environment may"
              + " help)");
    }
  }

  /** A count of bytes; zero when absent. */
  long size(String name) throws DamageException {
    return number(name).orElse(0);
  }

  OptionalLong number(String name) throws DamageException {
    return value(name, Fields::isSize, "is not a number of bytes").stream()
        .mapToLong(JsonNode::longValue)
        .findFirst();
  }

  private static boolean isSize(JsonNode value) {
    return value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0;
  }

  boolean flag(String name) throws DamageException {
    return value(name, JsonNode::isBoolean, "is neither true nor false")
        .map(JsonNode::booleanValue)
        .orElse(false);
  }

  /** What a parser makes of a text; empty where there is none. */
  <T> Optional<T> perhaps(String name, Function<String, T> parser) throws DamageException {
    return text(name).isPresent() ? Optional.of(parsed(name, parser)) : Optional.empty();
  }

  /** The constant that a word means; empty where there is none. */
  <N extends Named> Optional<N> constant(String name, N[] all) throws DamageException {
    return perhaps(name, word -> Named.byWord(all, word).orElseThrow());
  }

  @FunctionalInterface
  interface Reading<T> {
    T of(Fields fields) throws DamageException;
  }

  <T> Optional<T> object(String name, Reading<T> reading) throws DamageException {
    return isAbsent(get(name)) ? Optional.empty() : Optional.of(neededObject(name, reading));
  }

  <T> T neededObject(String name, Reading<T> reading) throws DamageException {
    if (isAbsent(get(name))) {
      throw damage(name, "is missing");
    }
    return reading.of(inside(get(name), name));
  }

  <T> List<T> objects(String name, Reading<T> reading) throws DamageException {
    List<T> objects = new ArrayList<>();
    for (JsonNode entry : list(name)) {
      objects.add(reading.of(inside(entry, name + "[" + objects.size() + "]")));
    }
    return objects;
  }

  List<String> texts(String name) throws DamageException {
    List<String> texts = new ArrayList<>();
    for (JsonNode entry : list(name)) {
      if (!entry.isTextual()) {
        throw damage(name, "contains something that is not text");
      }
      texts.add(entry.textValue());
    }
    return texts;
  }

  private Iterable<JsonNode> list(String name) throws DamageException {
    return value(name, JsonNode::isArray, "is not a list").orElse(MissingNode.getInstance());
  }

  private Fields inside(JsonNode value, String name) throws DamageException {
    if (value instanceof ObjectNode object) {
      return new Fields(object, prefix + name + ".");
    }
    throw damage(name, "is not an object");
  }

  /** What stands there, which has to be of one kind; empty when nothing does. */
  private Optional<JsonNode> value(String name, Predicate<JsonNode> kind, String otherwise)
      throws DamageException {
    JsonNode value = get(name);
    if (isAbsent(value)) {
      return Optional.empty();
    }
    if (!kind.test(value)) {
      throw damage(name, otherwise);
    }
    return Optional.of(value);
  }

  private DamageException damage(String name, String problem) {
    return new DamageException("Its field %s%s %s.".formatted(prefix, name, problem));
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
