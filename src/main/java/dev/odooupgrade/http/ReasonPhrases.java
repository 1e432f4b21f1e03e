package dev.odooupgrade.http;

import dev.odooupgrade.domain.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The standard words for status codes (RFC 9110 and its registry): the client drops the server's.
 */
public final class ReasonPhrases {
  private static final Map<String, String> WORDS = read("reason-phrases.properties");

  private ReasonPhrases() {}

  /** A code with its words; without words when nobody has given it any. */
  public static HttpStatus status(int code) {
    return new HttpStatus(code, WORDS.getOrDefault(String.valueOf(code), ""));
  }

  private static Map<String, String> read(String resource) {
    Properties list = new Properties();
    try (InputStream in = ReasonPhrases.class.getResourceAsStream(resource)) {
      list.load(Objects.requireNonNull(in, resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return list.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(code -> code, list::getProperty));
  }
}
