package dev.odooupgrade.sandbox.v1.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.odooupgrade.sandbox.SandboxBanner;
import dev.odooupgrade.sandbox.fault.Call;
import dev.odooupgrade.sandbox.fault.CallFault;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.FaultGate;
import dev.odooupgrade.sandbox.v1.request.Parameters;
import dev.odooupgrade.sandbox.v1.request.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;

/** One call from its first to its last byte; stays on the thread of the call. */
public final class HttpExchangeContext {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int FORM_LIMIT = 1 << 16;
  private static final int NOT_A_LENGTH = -1;

  private final HttpExchange exchange;
  private final ServerEnvironment environment;
  private final CallFault fault;
  private final FaultGate entry;
  private final ThrottledUpload body;
  private Optional<FaultGate> exit = Optional.empty();
  private boolean ended;

  public HttpExchangeContext(
      HttpExchange exchange, ServerEnvironment environment, CallFault fault) {
    this.exchange = exchange;
    this.environment = environment;
    this.fault = fault;
    // The faults of a download act on what goes out, those of a method on what comes in.
    boolean download = endpoint() == Endpoint.DOWNLOAD;
    this.entry = environment.gate(download ? fault.none() : fault, bodyTotal());
    this.body = new ThrottledUpload(exchange.getRequestBody(), entry);
    exchange.getResponseHeaders().set("Server", SandboxBanner.SERVER);
  }

  /** Lets a fault act that stands before the first byte. */
  public void begin() throws IOException {
    fault.acts(Fault.Throttle.class);
    entry.reached();
  }

  public Endpoint endpoint() {
    return fault.endpoint();
  }

  public String httpMethod() {
    return exchange.getRequestMethod();
  }

  /** The path as it was sent, still escaped. */
  public String path() {
    return exchange.getRequestURI().getRawPath();
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  public void answerHeader(String name, String value) {
    exchange.getResponseHeaders().set(name, value);
  }

  /** The declared length of the body in bytes; empty when none was declared. */
  public OptionalLong declaredLength() {
    return header("Content-Length")
        .map(text -> OptionalLong.of(Long.parseLong(text.strip())))
        .orElse(OptionalLong.empty());
  }

  public Parameters query() throws Refused {
    return parse(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
  }

  /** What stands in the address, then in the form: clients differ in where they put what. */
  public Parameters parameters() throws IOException, Refused {
    byte[] form = body.readNBytes(FORM_LIMIT + 1);
    if (form.length > FORM_LIMIT) {
      throw Refused.withStatus(413, "FORM", "TOO_LARGE", "The form is too large.");
    }
    String type = header("Content-Type").orElse("");
    if (form.length == 0) {
      return query();
    }
    if (type.startsWith(FORM)) {
      return query().and(parse(new String(form, UTF_8)));
    }
    Optional<Parameters> fields = Multipart.fields(type, form);
    if (fields.isEmpty()) {
      throw Refused.withStatus(
          415, "CONTENT_TYPE", "INVALID", "Send a form: " + FORM + " or multipart/form-data.");
    }
    return query().and(fields.get());
  }

  private static Parameters parse(String encoded) throws Refused {
    try {
      return Parameters.parse(encoded);
    } catch (IllegalArgumentException badEscape) {
      throw Refused.withStatus(
          400, "PARAMETERS", "INVALID", "A % is not followed by two hexadecimal digits.");
    }
  }

  public InputStream body() {
    return body;
  }

  /** Reads what is left of the body, so that the other side gets to hear the answer. */
  public void drain() throws IOException {
    body.transferTo(OutputStream.nullOutputStream());
  }

  public void json(int status, JsonNode node) throws IOException {
    answer(status, "application/json; charset=utf-8", node.toString().getBytes(UTF_8));
  }

  public void html(int status, String page) throws IOException {
    answer(status, "text/html; charset=utf-8", page.getBytes(UTF_8));
  }

  /** Gives the answer of a fault instead, then listens until the other side has finished. */
  public void early(Fault.Answer instead) throws IOException {
    answerHeader("Connection", "close");
    write(instead.status(), instead.contentType(), instead.body().getBytes(UTF_8));
    drain();
  }

  private void answer(int status, String type, byte[] bytes) throws IOException {
    fault.loseAnswer();
    write(status, type, bytes);
  }

  private void write(int status, String type, byte[] bytes) throws IOException {
    answerHeader("Content-Type", type);
    boolean bare = bytes.length == 0 || httpMethod().equals("HEAD");
    ended(status, 0);
    exchange.sendResponseHeaders(status, bare ? NOT_A_LENGTH : bytes.length);
    if (!bare) {
      OutputStream out = exchange.getResponseBody();
      out.write(bytes);
      out.flush();
    }
  }

  /**
   * Answers with a stream.
   *
   * @param whole its length in bytes, negative when unknown
   */
  public void stream(int status, InputStream source, long whole) throws IOException {
    long length = shortened(whole);
    boolean shortened = fault.effect(Fault.Shortened.class).isPresent();
    FaultGate gate = environment.gate(shortened ? fault.none() : fault, length);
    exit = Optional.of(gate);
    gate.reached();
    fault.loseAnswer();
    if (httpMethod().equals("HEAD") || length == 0) {
      if (length >= 0) {
        answerHeader("Content-Length", Long.toString(length));
      }
      ended(status, 0);
      exchange.sendResponseHeaders(status, NOT_A_LENGTH);
      return;
    }
    exchange.sendResponseHeaders(status, Math.max(0, length));
    new ThrottledDownload(exchange.getResponseBody(), gate)
        .copy(source, length, all -> ended(status, all));
  }

  private long shortened(long whole) {
    if (whole < 0 || !fault.acts(Fault.Shortened.class)) {
      return whole;
    }
    return fault.effect(Fault.Shortened.class).orElseThrow().at().offset(whole);
  }

  /** Whether the file that is asked for is to count as another one from now on. */
  public boolean isReplaced() {
    return fault.acts(Fault.Replaced.class);
  }

  /** Notes that the call ended without a whole answer. */
  public void hungUp() {
    ended(Call.HUNG_UP, exit.map(FaultGate::count).orElse(0L));
  }

  private void ended(int status, long bytesSent) {
    if (!ended) {
      ended = true;
      environment
          .calls()
          .ended(new Call(endpoint(), httpMethod(), entry.count(), bytesSent, status));
    }
  }

  private long bodyTotal() {
    boolean chunked = header("Transfer-Encoding").isPresent();
    return chunked ? -1 : declaredLength().orElse(0);
  }
}
