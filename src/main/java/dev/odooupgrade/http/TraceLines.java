package dev.odooupgrade.http;

import dev.odooupgrade.domain.CallFigures;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.http.address.Masked;
import dev.odooupgrade.http.proxy.ProxyChoice;
import dev.odooupgrade.text.SafeText;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;

/** Writes what goes over the wire as lines of a trace. */
record TraceLines(HttpTrace trace) {

  void sending(HttpRequest request, long bodyLength, Optional<ProxyChoice> proxy) {
    proxy.ifPresent(through -> trace.line("* through the proxy " + through.shown()));
    trace.line("> " + request.method() + " " + Masked.address(request.uri()) + " HTTP/1.1");
    headers("> ", request.headers());
    trace.line("> Content-Length: " + bodyLength);
  }

  void received(int code, HttpHeaders headers, CallFigures figures) {
    trace.line("< " + beginning(code));
    headers("< ", headers);
    trace.line(
        String.format(
            Locale.ROOT,
            "* %d bytes sent, %d received; answered after %.3f s, all after %.3f s",
            figures.sent(),
            figures.received(),
            figures.untilFirstByte().toNanos() / 1e9,
            figures.total().toNanos() / 1e9));
  }

  /** The trouble's words and, for the log alone, what Java says of it. */
  void failed(TroubleException failure) {
    trace.line("* " + failure.getMessage());
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      trace.line("* because of " + SafeText.clean(String.valueOf(cause)));
    }
  }

  /** How many bytes the head of an answer takes on the wire. */
  static long length(int code, HttpHeaders headers) {
    StringBuilder head = new StringBuilder(beginning(code)).append("\r\n\r\n");
    headers
        .map()
        .forEach((name, all) -> all.forEach(it -> head.append(name).append(": \r\n").append(it)));
    return head.length();
  }

  private static String beginning(int code) {
    return ("HTTP/1.1 " + code + " " + ReasonPhrases.status(code).reason()).stripTrailing();
  }

  private void headers(String prefix, HttpHeaders headers) {
    headers
        .map()
        .forEach(
            (name, values) ->
                values.forEach(value -> trace.line(prefix + Masked.header(name, value))));
  }
}
