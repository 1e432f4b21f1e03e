package dev.odooupgrade.sandbox.current.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** An answer over HTTP. */
public final class Reply {
  private static final int NO_BODY = -1;

  private final int status;
  private final String type;
  private final byte[] body;
  private final String outcome;

  /** An answer; the outcome is what to tell the listener of it. */
  public Reply(int status, String type, byte[] body, String outcome) {
    this.status = status;
    this.type = type;
    this.body = body.clone();
    this.outcome = outcome;
  }

  public static Reply text(int status, String sentence) {
    return new Reply(
        status, "text/plain; charset=utf-8", sentence.getBytes(UTF_8), sentence.strip());
  }

  public String outcome() {
    return outcome;
  }

  public void write(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? NO_BODY : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
