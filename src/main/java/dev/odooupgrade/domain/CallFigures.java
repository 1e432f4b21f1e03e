package dev.odooupgrade.domain;

import java.time.Duration;
import java.util.Optional;

/**
 * What was measured of one HTTP call.
 *
 * @param effectiveUrl the address that answered, with keys masked
 * @param total from the first step to the last byte of the answer
 * @param untilFirstByte from the first step to the head of the answer
 * @param sent the body's bytes handed to the network
 * @param received the answer's bytes
 * @param announced how many bytes the answer said it has; -1 when it did not
 * @param headBytes how long the answer's head was
 * @param retryAfter how long the server asks to be left alone
 */
public record CallFigures(
    String effectiveUrl,
    String method,
    int responseCode,
    String contentType,
    String httpVersion,
    Duration total,
    Duration untilFirstByte,
    long sent,
    long received,
    long announced,
    long headBytes,
    int redirects,
    Optional<Duration> retryAfter) {

  /** The same call, with so many more bytes sent over another transport. */
  public CallFigures sending(long more) {
    return new CallFigures(
        effectiveUrl,
        method,
        responseCode,
        contentType,
        httpVersion,
        total,
        untilFirstByte,
        sent + more,
        received,
        announced,
        headBytes,
        redirects,
        retryAfter);
  }
}
