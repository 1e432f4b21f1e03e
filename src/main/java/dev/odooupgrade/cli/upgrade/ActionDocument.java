package dev.odooupgrade.cli.upgrade;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.CallFigures;
import dev.odooupgrade.flow.CallReport;
import java.time.Duration;
import java.util.List;

/**
 * The result of an action as the reference client shapes it: {@code curl_info}, {@code
 * http_status}, {@code upgrade_response}.
 */
final class ActionDocument {
  private static final double NANOS = 1e9;

  private ActionDocument() {}

  /** The document of an answer; the call's figures are in it for the verbose alone. */
  static ObjectNode of(CallReport report, boolean verbose) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.set("curl_info", verbose ? figures(report.figures()) : empty());
    document.set(
        "http_status",
        empty().put("code", report.status().code()).put("reason", report.status().reason()));
    document.set("upgrade_response", report.document());
    return document;
  }

  /**
   * curl's names for what was measured, and what curl says where nothing was; speeds are bytes per
   * second over the whole call.
   */
  private static ObjectNode figures(CallFigures figures) {
    ObjectNode info = empty();
    for (String step : List.of("APPCONNECT", "CONNECT", "NAMELOOKUP", "PRETRANSFER", "REDIRECT")) {
      info.put(step + "_TIME", 0.0);
    }
    info.putNull("REDIRECT_URL").putArray("SSL_ENGINES");
    return info.put("CONTENT_LENGTH_DOWNLOAD", figures.announced())
        .put("CONTENT_LENGTH_UPLOAD", figures.sent() == 0 ? -1 : figures.sent())
        .put("CONTENT_TYPE", figures.contentType())
        .put("EFFECTIVE_URL", figures.effectiveUrl())
        .put("HEADER_SIZE", figures.headBytes())
        .put("HTTP_CODE", figures.responseCode())
        .put("HTTP_CONNECTCODE", 0)
        .put("REDIRECT_COUNT", figures.redirects())
        .put("REQUEST_SIZE", 0)
        .put("RESPONSE_CODE", figures.responseCode())
        .put("SIZE_DOWNLOAD", figures.received())
        .put("SIZE_UPLOAD", figures.sent())
        .put("SPEED_DOWNLOAD", speed(figures.received(), figures.total()))
        .put("SPEED_UPLOAD", speed(figures.sent(), figures.total()))
        .put("SSL_VERIFYRESULT", 0)
        .put("STARTTRANSFER_TIME", seconds(figures.untilFirstByte()))
        .put("TOTAL_TIME", seconds(figures.total()));
  }

  private static long speed(long bytes, Duration time) {
    double seconds = time.toNanos() / NANOS;
    return seconds <= 0 ? 0 : Math.round(bytes / seconds);
  }

  /** Microseconds are as exact as curl is. */
  private static double seconds(Duration time) {
    return Math.round(time.toNanos() / 1e3) / 1e6;
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }
}
