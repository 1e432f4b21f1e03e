package dev.odooupgrade.http.call;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One question to a server.
 *
 * @param headers besides those that every call has
 * @param contentType what the body is; empty when there is none
 * @param body makes the body, once for each time it is sent
 * @param repeatable whether asking twice does no harm: only then is it repeated after a trouble
 * @param guard watches a long call, instead of the service's limit on the wait for an answer
 */
public record HttpCall(
    String method,
    URI uri,
    Map<String, String> headers,
    Optional<String> contentType,
    Supplier<BodyPublisher> body,
    boolean repeatable,
    IfLost ifLost,
    Optional<CallGuard> guard) {
  private static final Map<String, String> FOR_JSON = Map.of("Accept", "application/json");

  public HttpCall {
    headers = Map.copyOf(headers);
  }

  public static HttpCall form(URI uri, String encoded, boolean repeatable, IfLost ifLost) {
    return text(uri, "application/x-www-form-urlencoded", encoded, repeatable, ifLost);
  }

  public static HttpCall text(
      URI uri, String contentType, String text, boolean repeatable, IfLost ifLost) {
    Supplier<BodyPublisher> body = () -> BodyPublishers.ofString(text);
    Optional<String> type = Optional.of(contentType);
    return new HttpCall("POST", uri, FOR_JSON, type, body, repeatable, ifLost, Optional.empty());
  }

  /** A POST of raw bytes, watched by a guard and never repeated. */
  public static HttpCall octets(
      URI uri, Supplier<BodyPublisher> body, IfLost ifLost, CallGuard guard) {
    Optional<String> type = Optional.of("application/octet-stream");
    return new HttpCall("POST", uri, FOR_JSON, type, body, false, ifLost, Optional.of(guard));
  }

  /** A GET with all that is asked in its address, which changes something: never repeated. */
  public static HttpCall query(URI uri, IfLost ifLost) {
    return get(uri, FOR_JSON, false, ifLost, Optional.empty());
  }

  /** A GET of some bytes of a text that is still being written; may be asked again. */
  public static HttpCall bytesFrom(URI uri, long from, IfLost ifLost) {
    Map<String, String> range = Map.of("Range", "bytes=" + from + "-");
    return get(uri, asStored(range), true, ifLost, Optional.empty());
  }

  /**
   * A GET of a file as it is stored, unpacked by nobody in between; watched by a guard and never
   * repeated.
   */
  public static HttpCall file(
      URI uri, Map<String, String> headers, IfLost ifLost, CallGuard guard) {
    return get(uri, asStored(headers), false, ifLost, Optional.of(guard));
  }

  private static Map<String, String> asStored(Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Accept", "*/*");
    all.put("Accept-Encoding", "identity");
    return all;
  }

  private static HttpCall get(
      URI uri,
      Map<String, String> headers,
      boolean repeatable,
      IfLost ifLost,
      Optional<CallGuard> guard) {
    Supplier<BodyPublisher> nothing = BodyPublishers::noBody;
    return new HttpCall("GET", uri, headers, Optional.empty(), nothing, repeatable, ifLost, guard);
  }

  public HttpCall movedTo(URI elsewhere) {
    return new HttpCall(method, elsewhere, headers, contentType, body, repeatable, ifLost, guard);
  }

  /** A plain GET of another address, as HTTP 303 wants it. */
  public HttpCall lookAt(URI elsewhere) {
    return get(elsewhere, FOR_JSON, repeatable, ifLost, Optional.empty());
  }
}
