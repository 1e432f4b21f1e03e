package dev.odooupgrade.testing;

import dev.odooupgrade.domain.CallFigures;
import dev.odooupgrade.domain.HttpStatus;
import dev.odooupgrade.http.call.AnswerHead;
import dev.odooupgrade.http.call.HttpReply;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What servers answer, without a server. */
public final class Replies {
  private static final CallFigures FIGURES =
      new CallFigures(
          "http://h/",
          "POST",
          200,
          "",
          "1.1",
          Duration.ZERO,
          Duration.ZERO,
          0,
          0,
          -1,
          0,
          0,
          Optional.empty());

  private Replies() {}

  /** JSON, or what pretends to be it. */
  public static HttpReply json(int code, String body) {
    return bytes(code, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The same, byte for byte. */
  public static HttpReply bytes(int code, byte[] body) {
    HttpHeaders headers =
        HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (name, value) -> true);
    return new HttpReply(new AnswerHead(new HttpStatus(code, ""), headers), body, FIGURES);
  }
}
