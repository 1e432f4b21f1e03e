package dev.odooupgrade.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends each call to the method it asks for, and turns refusals and faults into answers. */
final class Router implements HttpHandler {
  private final URI url;
  private final Scenario scenario;
  private final Environment environment;
  private final Faults faults;
  private final Methods methods;
  private final Upload upload;
  private final Downloads downloads;

  Router(
      URI url,
      SandboxSettings settings,
      Environment environment,
      Faults faults,
      RequestStore store) {
    this.url = url;
    this.scenario = settings.scenario();
    this.environment = environment;
    this.faults = faults;
    Lifecycle lifecycle = Lifecycle.of(scenario, settings.speed());
    this.methods =
        new Methods(scenario, environment, store, new RequestJson(url, lifecycle, scenario));
    this.upload = new Upload(store, methods);
    this.downloads = new Downloads(store, lifecycle, settings.clock());
  }

  @Override
  public void handle(HttpExchange exchange) {
    Endpoint endpoint = Endpoint.at(exchange.getRequestURI().getRawPath());
    String query = exchange.getRequestURI().getRawQuery();
    Visit visit =
        new Visit(exchange, endpoint, environment, faults.next(endpoint, requestIn(query)));
    try {
      answer(visit);
    } catch (IOException over) {
      // On purpose or because the other side has gone: nobody is left to be told.
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
          refused.status().orElse(environment.failureStatus()), Failure.body(refused.failures()));
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
          Failure.of(
              "METHOD", "NOT_FOUND", "The Upgrade platform has nothing here.", visit.path()));
    }
    List<String> allowed = endpoint.httpMethods();
    if (!allowed.contains(visit.httpMethod())) {
      visit.answerHeader("Allow", String.join(", ", allowed));
      throw Refused.withStatus(
          405,
          Failure.of("HTTP_METHOD", "INVALID", "Another HTTP method is needed.", visit.httpMethod())
              .expecting(allowed));
    }
    switch (endpoint) {
      case CREATE -> methods.create(visit);
      case UPLOAD -> upload.receive(visit);
      case PROCESS -> methods.process(visit);
      case STATUS -> methods.status(visit);
      case SKIP_TEST -> methods.skipTest(visit);
      case DOWNLOAD -> downloads.serve(visit);
      case OTHER -> visit.html(200, Pages.home(url, scenario));
    }
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
