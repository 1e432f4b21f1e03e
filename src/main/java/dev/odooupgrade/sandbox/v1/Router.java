package dev.odooupgrade.sandbox.v1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.FaultGate;
import dev.odooupgrade.sandbox.fault.Scenario;
import dev.odooupgrade.sandbox.v1.exchange.HttpExchangeContext;
import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import dev.odooupgrade.sandbox.v1.exchange.ServerEnvironment;
import dev.odooupgrade.sandbox.v1.request.FailureEntry;
import dev.odooupgrade.sandbox.v1.request.Lifecycle;
import dev.odooupgrade.sandbox.v1.request.Parameters;
import dev.odooupgrade.sandbox.v1.request.Refused;
import dev.odooupgrade.sandbox.v1.request.RequestStore;
import dev.odooupgrade.sandbox.v1.request.Results;
import dev.odooupgrade.sandbox.v1.request.UpgradeRequests;
import dev.odooupgrade.sandbox.v1.sftp.SftpAccess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends each call to the method it asks for, and turns refusals and faults into answers. */
final class Router implements HttpHandler, AutoCloseable {
  private final URI url;
  private final Consumer<InetSocketAddress> reset;
  private final ServerEnvironment environment;
  private final Methods methods;
  private final UploadHandler upload;
  private final DownloadHandler downloads;
  private final SftpAccess sftp;

  Router(
      URI url,
      ServerEnvironment environment,
      RequestStore store,
      Consumer<InetSocketAddress> reset,
      ExecutorService threads) {
    this.url = url;
    this.reset = reset;
    this.environment = environment;
    SandboxSettings settings = environment.settings();
    Lifecycle lifecycle = Lifecycle.of(settings.scenario(), settings.speed());
    Results results = new Results(store, settings.scenario() == Scenario.FILESTORE);
    UpgradeRequests requests = new UpgradeRequests(store, lifecycle, results, settings.clock());
    RequestJson json = new RequestJson(url, settings.scenario(), requests);
    this.methods = new Methods(settings.scenario(), requests, json);
    this.upload = new UploadHandler(requests);
    this.downloads = new DownloadHandler(requests, new AtomicInteger());
    this.sftp = new SftpAccess(url, environment, requests, threads);
  }

  @Override
  public void handle(HttpExchange exchange) {
    URI asked = exchange.getRequestURI();
    Endpoint endpoint = Endpoint.at(asked.getRawPath());
    String of = endpoint == Endpoint.DOWNLOAD ? asked.getRawPath() : requestIn(asked.getRawQuery());
    HttpExchangeContext context =
        new HttpExchangeContext(exchange, environment, environment.fault(endpoint, of));
    try {
      answer(context);
    } catch (FaultGate.HangUp onPurpose) {
      context.hungUp();
      if (onPurpose.isReset()) {
        reset.accept(exchange.getRemoteAddress());
      }
    } catch (IOException over) {
      // Because the other side has gone: no one is left to answer.
      context.hungUp();
    } finally {
      exchange.close();
    }
  }

  private void answer(HttpExchangeContext context) throws IOException {
    try {
      context.begin();
      dispatch(context);
    } catch (Refused refused) {
      context.drain();
      context.json(refused.status(), FailureEntry.body(refused.failures()));
    } catch (FaultGate.EarlyAnswer early) {
      context.early(early.answer());
    }
  }

  private void dispatch(HttpExchangeContext context) throws IOException, Refused {
    Endpoint endpoint = context.endpoint();
    boolean home = context.path().equals("/");
    if (endpoint == Endpoint.OTHER && !home) {
      throw Refused.withStatus(404, "METHOD", "NOT_FOUND", "There is nothing at this address.");
    }
    List<String> allowed = endpoint.httpMethods();
    if (!allowed.contains(context.httpMethod())) {
      context.answerHeader("Allow", String.join(", ", allowed));
      throw Refused.withStatus(
          405,
          FailureEntry.of(
                  "HTTP_METHOD", "INVALID", "Use another HTTP method.", context.httpMethod())
              .expecting(allowed));
    }
    switch (endpoint) {
      case CREATE -> methods.create(context);
      case UPLOAD -> upload.receive(context);
      case REQUEST_SFTP_ACCESS -> sftp.give(context);
      case PROCESS -> methods.process(context);
      case STATUS -> methods.status(context);
      case SKIP_TEST -> methods.skipTest(context);
      case DOWNLOAD -> downloads.serve(context);
      case OTHER, SFTP_CONNECTION, SFTP_UPLOAD, SFTP_DOWNLOAD ->
          context.html(200, AnswerPages.home(url, environment.settings().scenario()));
    }
  }

  /** Ends what goes on beside HTTP. */
  @Override
  public void close() {
    sftp.close();
  }

  private static String requestIn(@Nullable String query) {
    if (query == null) {
      return "";
    }
    try {
      return Parameters.parse(query).value("request").orElse("");
    } catch (IllegalArgumentException badEscape) {
      return "";
    }
  }
}
