package dev.odooupgrade.sandbox.v1.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a query or a form; of a name given twice the first counts. */
public record Parameters(Map<String, String> values) {

  public Parameters {
    values = Map.copyOf(values);
  }

  /**
   * Reads {@code a=b&c=d}, where {@code +} is a blank and {@code %2B} a plus.
   *
   * @throws IllegalArgumentException if a {@code %} is not followed by two hexadecimal digits
   */
  public static Parameters parse(String encoded) {
    Map<String, String> values = new HashMap<>();
    for (String pair : List.of(encoded.split("&", -1))) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.putIfAbsent(
            URLDecoder.decode(pair.substring(0, equals), UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return new Parameters(values);
  }

  /** These, and of the others those that are not among them. */
  public Parameters and(Parameters others) {
    Map<String, String> all = new HashMap<>(others.values);
    all.putAll(values);
    return new Parameters(all);
  }

  /** The value of that name; blank counts as not given. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }
}
