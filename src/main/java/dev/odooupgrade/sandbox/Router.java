package dev.odooupgrade.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
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
  private final Environment environment;
  private final Faults faults;
  private final Methods methods;
  private final Upload upload;
  private final Downloads downloads;
  private final SftpAccess sftp;

  Router(
      URI url,
      SandboxSettings settings,
      Environment environment,
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
    Results results = new Results(store, environment.quirks().filestore());
    RequestJson json = new RequestJson(url, lifecycle, scenario, results);
    this.methods = new Methods(scenario, environment, store, json);
    this.upload = new Upload(store, methods);
    this.downloads =
        new Downloads(store, lifecycle, results, settings.clock(), new AtomicInteger());
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
    Visit visit = new Visit(exchange, endpoint, environment, effect);
    try {
      answer(visit);
    } catch (Gate.HangUp onPurpose) {
      visit.hungUp();
      if (onPurpose.isReset()) {
        reset.accept(exchange.getRemoteAddress());
      }
    } catch (IOException over) {
      // Because the other side has gone: nobody is left to be told.
      visit.hungUp();
    } finally {
      exchange.close();
    }
  }

  private void answer(Visit visit) throws IOException {
    try {
      visit.begin();
      dispatch(visit);
    } catch (Refused refused) {
      visit.drain();
      visit.json(
          refused.status().orElse(environment.quirks().failureStatus()),
          Failure.body(refused.failures()));
    } catch (Gate.EarlyAnswer early) {
      visit.early(early.answer());
    }
  }

  private void dispatch(Visit visit) throws IOException, Refused {
    Endpoint endpoint = visit.endpoint();
    boolean home = visit.path().equals("/");
    if (endpoint == Endpoint.OTHER && !home) {
      throw Refused.withStatus(
          404,
          Failure.of("METHOD", "NOT_FOUND", "There is nothing at this address.", visit.path()));
    }
    List<String> allowed = endpoint.httpMethods();
    if (!allowed.contains(visit.httpMethod())) {
      visit.answerHeader("Allow", String.join(", ", allowed));
      throw Refused.withStatus(
          405,
          Failure.of("HTTP_METHOD", "INVALID", "Use another HTTP method.", visit.httpMethod())
              .expecting(allowed));
    }
    switch (endpoint) {
      case CREATE -> methods.create(visit);
      case UPLOAD -> upload.receive(visit);
      case REQUEST_SFTP_ACCESS -> sftp.give(visit);
      case PROCESS -> methods.process(visit);
      case STATUS -> methods.status(visit);
      case SKIP_TEST -> methods.skipTest(visit);
      case DOWNLOAD -> downloads.serve(visit);
      case OTHER, SFTP_CONNECTION, SFTP_UPLOAD, SFTP_DOWNLOAD ->
          visit.html(200, Pages.home(url, scenario));
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
