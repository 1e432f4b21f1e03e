package dev.odooupgrade.sandbox.current;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.odooupgrade.sandbox.SandboxBanner;
import dev.odooupgrade.sandbox.current.call.BadCall;
import dev.odooupgrade.sandbox.current.call.CurrentCall;
import dev.odooupgrade.sandbox.current.call.Params;
import dev.odooupgrade.sandbox.current.call.Refusal;
import dev.odooupgrade.sandbox.current.call.Reply;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Sends each call to the method it asks for, and puts what comes back into an answer. */
final class JsonRpcRouter implements HttpHandler {
  private static final String BEFORE = "/upgrade/request/";
  private static final String LOGS = "logs";
  private static final int LARGEST_CALL = 1 << 20;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;

  /** The code in the envelope that stands for every fault: no HTTP status, though it looks so. */
  private static final int SERVER_ERROR = 200;

  @FunctionalInterface
  interface Method {
    ObjectNode answer(Params given) throws Refusal, IOException;
  }

  private final Map<String, Method> methods;
  private final LogCall logs;
  private final Consumer<CurrentCall> listener;

  JsonRpcRouter(
      RequestHandlers handlers,
      TransferHandlers transfers,
      LogCall logs,
      Consumer<CurrentCall> listener) {
    this.methods =
        Map.of(
            "create", handlers::create,
            "process", handlers::process,
            "status", handlers::status,
            "wipe", handlers::wipe,
            "transfer/start", transfers::start,
            "transfer/stop", transfers::stop);
    this.logs = logs;
    this.listener = listener;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Server", SandboxBanner.SERVER);
      String path = exchange.getRequestURI().getPath();
      String name = path.startsWith(BEFORE) ? path.substring(BEFORE.length()) : "";
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST_CALL);
      Optional<Method> method = Optional.ofNullable(methods.get(name));
      if (name.equals(LOGS)) {
        answer(exchange, name, logs.answer(exchange));
      } else if (method.isEmpty()) {
        answer(exchange, "other", Reply.text(NOT_FOUND, "There is nothing at this address.\n"));
      } else if (!exchange.getRequestMethod().equals("POST")) {
        answer(exchange, name, Reply.text(NOT_ALLOWED, "Use POST.\n"));
      } else {
        answer(exchange, name, call(method.get(), body));
      }
    }
  }

  private void answer(HttpExchange exchange, String name, Reply reply) throws IOException {
    listener.accept(new CurrentCall(name, reply.outcome()));
    reply.write(exchange);
  }

  private static Reply call(Method method, byte[] body) throws IOException {
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    envelope.put("jsonrpc", "2.0");
    envelope.put("id", "not_used");
    String outcome = CurrentCall.DONE;
    try {
      envelope.set("result", method.answer(Params.of(body)));
    } catch (BadCall bad) {
      error(envelope, bad.sentence());
      outcome = bad.sentence();
    } catch (Refusal refused) {
      envelope.putObject("result").put("error", refused.sentence());
      outcome = refused.sentence();
    }
    return new Reply(
        OK, "application/json; charset=utf-8", envelope.toString().getBytes(UTF_8), outcome);
  }

  private static void error(ObjectNode envelope, String sentence) {
    ObjectNode error = envelope.putObject("error");
    error.put("code", SERVER_ERROR);
    error.put("message", "Odoo Server Error");
    error.putObject("data").put("message", sentence);
  }
}
