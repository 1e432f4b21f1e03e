package dev.odooupgrade.sandbox.v1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.FaultGate;
import dev.odooupgrade.sandbox.fault.Faults;
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
import dev.odooupgrade.sandbox.v1.sftp.SftpAccess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends each call to the method it asks for, and turns refusals and faults into answers. */
final class Router implements HttpHandler, AutoCloseable {
  private final URI url;
  private final Consumer<InetSocketAddress> reset;
  private final Scenario scenario;
  private final ServerEnvironment environment;
  private final Faults faults;
  private final Methods methods;
  private final UploadHandler upload;
  private final DownloadHandler downloads;
  private final SftpAccess sftp;

  Router(
      URI url,
      SandboxSettings settings,
      ServerEnvironment environment,
      Faults faults,
      RequestStore store,
      Consumer<InetSocketAddress> reset,
      ExecutorService threads) {
    this.url = url;
    this.reset = reset;
    this.scenario = settings.scenario();
    this.environment = environment;
    this.faults = faults;
    Lifecycle lifecycle = Lifecycle.of(scenario, settings.speed());
    Results results = new Results(store, environment.options().filestore());
    RequestJson json = new RequestJson(url, lifecycle, scenario, results);
    this.methods = new Methods(scenario, environment, store, json);
    this.upload = new UploadHandler(store, methods);
    this.downloads =
        new DownloadHandler(store, lifecycle, results, settings.clock(), new AtomicInteger());
    this.sftp =
        new SftpAccess(url, settings, environment, store, lifecycle, results, faults, threads);
  }

  @Override
  public void handle(HttpExchange exchange) {
    Endpoint endpoint = Endpoint.at(exchange.getRequestURI().getRawPath());
    String query = exchange.getRequestURI().getRawQuery();
    Optional<Fault.Effect> effect =
        faults.next(
            endpoint,
            endpoint == Endpoint.DOWNLOAD
                ? exchange.getRequestURI().getRawPath()
                : requestIn(query));
    HttpExchangeContext context = new HttpExchangeContext(exchange, endpoint, environment, effect);
    try {
      answer(context);
    } catch (FaultGate.HangUp onPurpose) {
      context.hungUp();
      if (onPurpose.isReset()) {
        reset.accept(exchange.getRemoteAddress());
      }
    } catch (IOException over) {
      // Because the other side has gone: nobody is left to be told.
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
      context.json(
          refused.status().orElse(environment.options().failureStatus()),
          FailureEntry.body(refused.failures()));
    } catch (FaultGate.EarlyAnswer early) {
      context.early(early.answer());
    }
  }

  private void dispatch(HttpExchangeContext context) throws IOException, Refused {
    Endpoint endpoint = context.endpoint();
    boolean home = context.path().equals("/");
    if (endpoint == Endpoint.OTHER && !home) {
      throw Refused.withStatus(
          404,
          FailureEntry.of(
              "METHOD", "NOT_FOUND", "There is nothing at this address.", context.path()));
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
          context.html(200, AnswerPages.home(url, scenario));
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
