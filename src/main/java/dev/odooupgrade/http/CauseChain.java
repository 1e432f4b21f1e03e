package dev.odooupgrade.http;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A throwable and what caused it. */
public record CauseChain(Throwable top) {

  public boolean has(Class<? extends Throwable> kind) {
    return all().anyMatch(kind::isInstance);
  }

  /** Whether one of them says these words, in small letters. */
  boolean says(String words) {
    return words().toLowerCase(Locale.ROOT).contains(words);
  }

  String words() {
    return all().map(Throwable::getMessage).map(String::valueOf).collect(Collectors.joining("\n"));
  }

  private Stream<Throwable> all() {
    return Stream.iterate(top, each -> each != null, Throwable::getCause);
  }
}
