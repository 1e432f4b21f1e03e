package dev.odooupgrade.http;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How calls are made.
 *
 * @param answerWithin how long the answer to a small call may take
 * @param insecure whether certificates and host names go unchecked
 * @param cacert the name of a PEM file with certificates to trust besides the system's
 * @param environment where {@code HTTPS_PROXY} and its like are looked up
 */
public record HttpSettings(
    Duration connectWithin,
    Duration answerWithin,
    Retries retries,
    boolean insecure,
    Optional<String> cacert,
    Map<String, String> environment,
    String userAgent) {

  /** An answer that is longer than this is refused, in bytes: 8 MiB. */
  public static final int MAX_ANSWER = 8 * 1024 * 1024;

  public HttpSettings {
    environment = Map.copyOf(environment);
  }

  /** What a person at a terminal wants, in this environment. */
  public static HttpSettings usual(Map<String, String> environment, String userAgent) {
    return new HttpSettings(
        Duration.ofSeconds(30),
        Duration.ofMinutes(2),
        Retries.USUAL,
        false,
        Optional.empty(),
        environment,
        userAgent);
  }

  public HttpSettings trusting(boolean everything, Optional<String> besides) {
    return new HttpSettings(
        connectWithin, answerWithin, retries, everything, besides, environment, userAgent);
  }

  /**
   * How often and how soon a call that may be repeated is repeated.
   *
   * @param most repeats after the first try; 0 for none
   * @param firstPause before the first repeat; doubled for each further one, give or take a quarter
   */
  public record Retries(int most, Duration firstPause, Duration longestPause) {
    /** Three repeats within some seconds. */
    public static final Retries USUAL =
        new Retries(3, Duration.ofMillis(500), Duration.ofSeconds(4));
  }
}
