package dev.odooupgrade.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** One JSON object while it is written, in the order of the calls; what is not known is null. */
final class FieldsWriter {
  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  FieldsWriter text(String name, String text) {
    node.put(name, text);
    return this;
  }

  FieldsWriter text(String name, Optional<String> text) {
    node.put(name, text.orElse(null));
    return this;
  }

  FieldsWriter number(String name, long number) {
    node.put(name, number);
    return this;
  }

  FieldsWriter number(String name, OptionalLong number) {
    return number.isPresent() ? number(name, number.getAsLong()) : text(name, Optional.empty());
  }

  FieldsWriter flag(String name, boolean flag) {
    node.put(name, flag);
    return this;
  }

  FieldsWriter texts(String name, List<String> texts) {
    texts.forEach(node.putArray(name)::add);
    return this;
  }

  <T> FieldsWriter object(String name, T value, Function<T, FieldsWriter> writing) {
    node.set(name, writing.apply(value).node);
    return this;
  }

  <T> FieldsWriter object(String name, Optional<T> value, Function<T, FieldsWriter> writing) {
    return value.isPresent() ? object(name, value.get(), writing) : text(name, Optional.empty());
  }

  <T> FieldsWriter objects(String name, List<T> values, Function<T, FieldsWriter> writing) {
    ArrayNode list = node.putArray(name);
    values.forEach(value -> list.add(writing.apply(value).node));
    return this;
  }

  ObjectNode node() {
    return node;
  }
}
