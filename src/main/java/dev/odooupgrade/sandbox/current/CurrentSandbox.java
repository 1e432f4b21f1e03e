package dev.odooupgrade.sandbox.current;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.odooupgrade.concurrent.Threads;
import dev.odooupgrade.sandbox.CallLog;
import dev.odooupgrade.sandbox.Loopback;
import dev.odooupgrade.sandbox.current.call.CurrentCall;
import dev.odooupgrade.sandbox.current.tls.TlsIdentity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * A simulated Upgrade platform that speaks today's protocol, on 127.0.0.1. It runs from {@link
 * #start} to {@link #close}; started again on the same folder it knows its requests and shows the
 * same certificate.
 */
public final class CurrentSandbox implements AutoCloseable {
  private static final int USUAL_BACKLOG = 0;

  private final HttpsServer http;
  private final ExecutorService threads;
  private final TlsIdentity identity;
  private final CallLog<CurrentCall> calls;
  private final CurrentRequests requests;
  private final TransferWindows windows;
  private final Hosts hosts;

  private CurrentSandbox(
      CurrentSettings settings, HttpsServer http, TlsIdentity identity, CurrentRequests requests) {
    this.http = http;
    this.identity = identity;
    this.requests = requests;
    this.threads = Threads.many("current-sandbox");
    this.calls = new CallLog<>(settings.listener());
    this.hosts =
        new Hosts(http.getAddress().getPort(), settings.scenario() == CurrentScenario.HOST_MOVES);
    this.windows = new TransferWindows(settings, requests, calls::ended);
    http.createContext("/", router(settings));
    http.setExecutor(threads);
    http.start();
  }

  /**
   * Starts a sandbox.
   *
   * @throws java.net.BindException if the port is taken
   * @throws dev.odooupgrade.sandbox.current.tls.NoKeytool if its certificate cannot be made
   * @throws IOException if the folder cannot be used
   */
  public static CurrentSandbox start(CurrentSettings settings) throws IOException {
    CurrentRequests requests = CurrentRequests.open(settings);
    TlsIdentity identity = TlsIdentity.in(settings.folder(), settings.javaHome());
    HttpsServer http = HttpsServer.create(Loopback.at(settings.port()), USUAL_BACKLOG);
    http.setHttpsConfigurator(new HttpsConfigurator(identity.context()));
    return new CurrentSandbox(settings, http, identity, requests);
  }

  private JsonRpcRouter router(CurrentSettings settings) {
    SimulatedLog log = SimulatedLog.of(settings.scenario(), requests.lifecycle().schedule());
    Results results = new Results(requests);
    RequestHandlers handlers =
        new RequestHandlers(settings.scenario(), hosts, requests, results, windows);
    TransferHandlers transfers = new TransferHandlers(requests, handlers, log, results, windows);
    return new JsonRpcRouter(handlers, transfers, new LogCall(requests, log), calls::ended);
  }

  /** Where it listens, without a slash at the end, such as {@code https://localhost:40321}. */
  public URI url() {
    return hosts.url();
  }

  /** The file with its certificate, as PEM, for clients to trust. */
  public Path certificate() {
    return identity.certificate();
  }

  /** The calls that have ended, and the commands over SSH, oldest first. */
  public List<CurrentCall> calls() {
    return calls.all();
  }

  /** Where the files of a request lie, which its owner sees as {@code /data}. */
  public Path dataFolder(int requestId) {
    return requests.data(requestId);
  }

  /** Stops listening and ends every call, every connection and every rsync at once. */
  @Override
  public void close() {
    http.stop(0);
    windows.close();
    threads.shutdownNow();
  }
}
