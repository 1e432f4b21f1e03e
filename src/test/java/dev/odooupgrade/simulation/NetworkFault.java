package dev.odooupgrade.simulation;

import dev.odooupgrade.simulation.SimulatedServer.Reply;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import javax.net.ssl.SSLHandshakeException;

/** What may happen to a question on its way, to the server that gets it, or to its answer. */
enum NetworkFault {
  NO_NAME(Moment.BEFORE),
  REFUSED(Moment.BEFORE),
  NO_ROUTE(Moment.BEFORE),
  CONNECTS_TOO_SLOWLY(Moment.BEFORE),
  OTHER_CERTIFICATE(Moment.BEFORE),
  /** The program is told to stop before anything has left. */
  STOPPED_EARLY(Moment.BEFORE),
  QUESTION_BREAKS(Moment.WITHIN),
  BUSY(Moment.INSTEAD),
  TOO_MANY(Moment.INSTEAD),
  SLOW(Moment.INSTEAD),
  CAPTIVE_PORTAL(Moment.INSTEAD),
  ANSWER_LOST(Moment.AFTER),
  /** The program is told to stop while it waits. */
  STOPPED_LATE(Moment.AFTER),
  BAD_GATEWAY(Moment.AFTER),
  GATEWAY_TIMED_OUT(Moment.AFTER),
  CUT(Moment.AFTER),
  PACKED(Moment.AFTER),
  EMPTY(Moment.AFTER),
  FOLLOWED_BY_WORDS(Moment.AFTER),
  NO_OBJECT(Moment.AFTER),
  HUGE_NUMBER(Moment.AFTER),
  OTHER_NAMES(Moment.AFTER);

  /** When it happens, as the server sees it. */
  enum Moment {
    /** Nothing arrives. */
    BEFORE,
    /** The first bytes arrive, and no more. */
    WITHIN,
    /** All arrives, and something answers that does nothing else. */
    INSTEAD,
    /** What was asked is done. */
    AFTER
  }

  private final Moment moment;

  NetworkFault(Moment moment) {
    this.moment = moment;
  }

  Moment moment() {
    return moment;
  }

  /** Whether it is the answer's body that changes, which of a file its length would tell. */
  boolean spoils() {
    return moment == Moment.AFTER && broken().isEmpty();
  }

  /** How the client learns of it, where no answer comes. */
  Optional<Exception> broken() {
    return Optional.ofNullable(
        switch (this) {
          case NO_NAME -> new UnknownHostException("no such host");
          case REFUSED -> new ConnectException("Connection refused");
          case NO_ROUTE -> new NoRouteToHostException("No route to host");
          case CONNECTS_TOO_SLOWLY -> new HttpConnectTimeoutException("too slow");
          case OTHER_CERTIFICATE -> new SSLHandshakeException("not the one");
          case STOPPED_EARLY -> new InterruptedException();
          case QUESTION_BREAKS -> new SocketException("Connection reset");
          case ANSWER_LOST -> new EOFException("HTTP/1.1 header parser received no bytes");
          case STOPPED_LATE -> new InterruptedException();
          default -> null;
        });
  }

  /** What comes instead; of a file, Java's client would notice another length by itself. */
  Reply spoil(Reply answer) {
    if (answer.headers().containsKey("Content-Length")) {
      return answer;
    }
    return switch (this) {
      case BUSY -> failed(503, Map.of());
      case TOO_MANY -> failed(429, Map.of("Retry-After", List.of("0")));
      case SLOW -> failed(408, Map.of());
      case CAPTIVE_PORTAL -> page(200);
      case BAD_GATEWAY -> page(502);
      case GATEWAY_TIMED_OUT -> page(504);
      case CUT -> half(answer);
      case PACKED -> packed(answer);
      case EMPTY -> with(answer, "");
      case FOLLOWED_BY_WORDS -> with(answer, answer.body() + "\nOK");
      case NO_OBJECT -> with(answer, "[" + answer.body() + "]");
      case HUGE_NUMBER -> with(answer, "{\"request\": 1e99999999999}");
      case OTHER_NAMES -> with(answer, answer.body().replace("\":", "_\":"));
      default -> answer;
    };
  }

  private static Reply failed(int status, Map<String, List<String>> headers) {
    return new Reply(status, headers, "");
  }

  private static Reply page(int status) {
    return new Reply(status, Map.of("Content-Type", List.of("text/html")), "<html>");
  }

  private static Reply half(Reply answer) {
    return with(answer, answer.body().substring(0, answer.body().length() / 2));
  }

  private static Reply packed(Reply answer) {
    Deflater deflater = new Deflater();
    deflater.setInput(answer.bytes());
    deflater.finish();
    byte[] room = new byte[answer.body().length() + 64];
    int length = deflater.deflate(room);
    deflater.end();
    return with(answer, new String(room, 0, length, StandardCharsets.ISO_8859_1));
  }

  private static Reply with(Reply answer, String body) {
    return new Reply(answer.status(), answer.headers(), body);
  }

  static IOException reset() {
    return new SocketException("Connection reset");
  }
}
