package dev.odooupgrade.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What may stand in JSON that somebody else wrote, and that no reader expects there. */
public enum ForeignValue {
  HUGE_EXPONENT("1e99999999999"),
  HUGE_NEGATIVE("-1e99999999999"),
  TINY_EXPONENT("1e-99999999999"),
  LARGEST_EXPONENT("1e2147483647"),
  SMALLEST_EXPONENT("1e-2147483647"),
  EXPONENT_OF_MANY_DIGITS("1e" + "9".repeat(900)),
  LARGE_EXPONENT("1e999999999"),
  BEYOND_DOUBLES("1e400"),
  WHOLE_BEYOND_LONGS("9223372036854775808"),
  LARGEST_LONG("9223372036854775807"),
  LONGEST_NUMBER("9".repeat(1000)),
  NUMBER_TOO_LONG("9".repeat(1001)),
  NUMBER_FAR_TOO_LONG("9".repeat(100_000)),
  FRACTION_TOO_LONG("0." + "1".repeat(100_000)),
  NOT_A_NUMBER("NaN"),
  INFINITE("-Infinity"),
  MINUS_NOTHING("-0.0"),
  LISTS_IN_LISTS("[".repeat(997) + "]".repeat(997)),
  LISTS_WITHOUT_END("[".repeat(100_000)),
  OBJECTS_IN_OBJECTS("{\"a\":".repeat(90) + "1e400" + "}".repeat(90)),
  LISTS_IN_LISTS_TOO_DEEP("[".repeat(100_000) + "]".repeat(100_000)),
  HALF_A_CHARACTER("\"\\ud800\""),
  OTHER_HALF("\"\\udc00x\\ud83d\""),
  HALF_A_NAME("{\"\\ud800\": 1}"),
  NO_CHARACTER("\"\\u0000\\uffff\\u202e\""),
  NO_ESCAPE("\"\\ux\""),
  LONG_NAME("{\"" + "n".repeat(100_000) + "\": 1}"),
  LONG_TEXT("\"" + "t".repeat(100_000) + "\""),
  LAST_MOMENT("\"+1000000000-12-31T23:59:59.999999999Z\""),
  FIRST_MOMENT("\"-1000000000-01-01T00:00:00Z\""),
  NO_MOMENT("\"+99999999999-01-01T00:00:00Z\""),
  ADDRESS_WITHOUT_HOST("\"mailto:somebody\""),
  ADDRESS_OF_NO_PORT("\"https://h:99999/\""),
  NO_ADDRESS("\":\""),
  EMPTY("\"\""),
  NULL("null"),
  TRUE("true"),
  NO_FIELDS("{}"),
  NO_ENTRIES("[]"),
  LIST_OF_NULL("[null]");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MARK = "here stands the foreign value";

  private final String json;

  ForeignValue(String json) {
    this.json = json;
  }

  /** The value as it is written. */
  public String json() {
    return json;
  }

  /** Each place in a document where a value stands, and one beside the fields of each object. */
  public static List<String> places(String document) {
    List<String> places = new ArrayList<>();
    gather(tree(document), "", places);
    return places;
  }

  /** The document with this value at one of its places. */
  public String in(String document, String place) {
    JsonNode tree = tree(document);
    JsonPointer pointer = JsonPointer.compile(place);
    String last = pointer.last().getMatchingProperty();
    if (tree.at(pointer.head()) instanceof ArrayNode list) {
      list.set(Integer.parseInt(last), list.textNode(MARK));
    } else {
      ((ObjectNode) tree.at(pointer.head())).put(last, MARK);
    }
    return tree.toString().replace('"' + MARK + '"', json);
  }

  private static void gather(JsonNode node, String at, List<String> places) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(field -> gather(field, at, places));
      places.add(at + "/foreign");
    } else {
      for (int i = 0; i < node.size(); i++) {
        places.add(at + "/" + i);
        gather(node.get(i), at + "/" + i, places);
      }
    }
  }

  private static void gather(Map.Entry<String, JsonNode> field, String at, List<String> places) {
    String place = at + "/" + field.getKey();
    places.add(place);
    gather(field.getValue(), place, places);
  }

  private static JsonNode tree(String document) {
    try {
      return JSON.readTree(document);
    } catch (JsonProcessingException e) {
      throw new AssertionError("a test's own document", e);
    }
  }
}
