package dev.odooupgrade.sandbox.v1;

import com.sun.net.httpserver.HttpServer;
import dev.odooupgrade.concurrent.Threads;
import dev.odooupgrade.sandbox.Loopback;
import dev.odooupgrade.sandbox.fault.Call;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.Listener;
import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import dev.odooupgrade.sandbox.v1.exchange.ServerEnvironment;
import dev.odooupgrade.sandbox.v1.request.RequestStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * A simulated Upgrade platform, version 1, on 127.0.0.1. It runs from {@link #start} to {@link
 * #close}; started again on the same folder it knows its requests.
 */
public final class SandboxServer implements AutoCloseable {
  private static final int USUAL_BACKLOG = 0;

  private final HttpServer http;
  private final Listener listener;
  private final ExecutorService threads;
  private final URI url;
  private final ServerEnvironment environment;
  private final RequestStore store;
  private final Router router;

  private SandboxServer(
      HttpServer http,
      Listener listener,
      ExecutorService threads,
      SandboxSettings settings,
      RequestStore store) {
    this.http = http;
    this.listener = listener;
    this.threads = threads;
    this.url = URI.create("http://127.0.0.1:" + listener.port());
    this.environment = new ServerEnvironment(settings);
    this.store = store;
    this.router = new Router(url, environment, store, listener::resetAtEnd, threads);
    http.createContext("/", router);
    http.setExecutor(threads);
    http.start();
  }

  /**
   * Starts a sandbox.
   *
   * @throws java.net.BindException if the port is taken
   * @throws IOException if the folder cannot be used
   */
  public static SandboxServer start(SandboxSettings settings) throws IOException {
    RequestStore store = RequestStore.open(settings.folder(), settings.random());
    ExecutorService threads = Threads.many("sandbox");
    HttpServer http =
        HttpServer.create(Loopback.at(settings.resets() ? 0 : settings.port()), USUAL_BACKLOG);
    int port = http.getAddress().getPort();
    try {
      Listener listener = Listener.of(settings.resets(), settings.port(), port, threads);
      return new SandboxServer(http, listener, threads, settings, store);
    } catch (IOException taken) {
      http.stop(0);
      throw taken;
    }
  }

  /** Where it listens, without a slash at the end, such as {@code http://127.0.0.1:40321}. */
  public URI url() {
    return url;
  }

  /**
   * Lets something go wrong with the next call that it fits, before the scenario's own faults;
   * several for the same endpoint happen one call after the other.
   *
   * @throws IllegalStateException for a reset where no connection can be reset
   */
  public void inject(Fault fault) {
    if (fault.effect() instanceof Fault.Reset && !environment.settings().resets()) {
      throw new IllegalStateException(
          "Connections can be reset only in a sandbox that was started for it: withResets().");
    }
    environment.faults().add(fault);
  }

  /** The calls that have ended, oldest first; of very many, the last ones. */
  public List<Call> calls() {
    return environment.calls().all();
  }

  /** Where the dump of a request is kept: whole, or as far as it has come over SFTP. */
  public Path dumpFile(int requestId) {
    return store.dump(requestId);
  }

  /** Stops listening and ends every call at once, also those that hang on purpose. */
  @Override
  public void close() {
    listener.close();
    http.stop(0);
    router.close();
    threads.shutdownNow();
  }
}
