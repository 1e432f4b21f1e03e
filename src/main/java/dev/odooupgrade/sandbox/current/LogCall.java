package dev.odooupgrade.sandbox.current;

import com.sun.net.httpserver.HttpExchange;
import dev.odooupgrade.sandbox.ByteRange;
import dev.odooupgrade.sandbox.current.call.CurrentCall;
import dev.odooupgrade.sandbox.current.call.Reply;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The call that fetches a log, from a byte on if it is asked to (RFC 9110, section 14). */
record LogCall(CurrentRequests requests, SimulatedLog log) {
  private static final Pattern TOKEN = Pattern.compile("(?:^|&)token=([^&]*)");
  private static final String TYPE = "text/plain; charset=utf-8";
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int NOT_FOUND = 404;
  private static final int OUT_OF_RANGE = 416;

  Reply answer(HttpExchange exchange) {
    Optional<CurrentRequest> request = token(exchange).flatMap(requests::find);
    if (request.isEmpty()) {
      return Reply.text(NOT_FOUND, "There is no request with this token.\n");
    }
    byte[] whole = log.bytes(request.get(), requests.now());
    Optional<ByteRange> range =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"))
            .flatMap(header -> ByteRange.of(header, whole.length));
    if (range.isEmpty()) {
      return new Reply(OK, TYPE, whole, CurrentCall.DONE);
    }
    return part(exchange, whole, range.get());
  }

  private static Reply part(HttpExchange exchange, byte[] whole, ByteRange range) {
    exchange.getResponseHeaders().set("Content-Range", range.contentRange(whole.length));
    if (range.isOutside()) {
      return new Reply(OUT_OF_RANGE, TYPE, new byte[0], "nothing new");
    }
    int from = (int) range.from();
    byte[] part = Arrays.copyOfRange(whole, from, from + (int) range.length());
    return new Reply(PARTIAL, TYPE, part, CurrentCall.DONE);
  }

  private static Optional<String> token(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestURI().getQuery())
        .map(TOKEN::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }
}
