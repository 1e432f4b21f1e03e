package dev.odooupgrade.sandbox.v1.sftp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.sandbox.fault.Scenario;
import dev.odooupgrade.sandbox.v1.exchange.HttpExchangeContext;
import dev.odooupgrade.sandbox.v1.exchange.ServerEnvironment;
import dev.odooupgrade.sandbox.v1.request.FailureEntry;
import dev.odooupgrade.sandbox.v1.request.Lifecycle;
import dev.odooupgrade.sandbox.v1.request.Parameters;
import dev.odooupgrade.sandbox.v1.request.Refused;
import dev.odooupgrade.sandbox.v1.request.StoredRequest;
import dev.odooupgrade.sandbox.v1.request.UpgradeRequests;
import java.io.IOException;
import java.net.URI;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * The method {@code request_sftp_access}. The server behind it starts when access is first given,
 * so that a sandbox without SFTP never loads a class of SSH. Safe on every thread.
 */
public final class SftpAccess implements AutoCloseable {
  private static final List<String> STATES =
      List.of(Lifecycle.DRAFT, Lifecycle.DONE, Lifecycle.DELIVERED);

  private final URI url;
  private final ServerEnvironment environment;
  private final UpgradeRequests requests;
  private final ExecutorService threads;
  private @Nullable SftpServer running;
  private boolean closed;

  public SftpAccess(
      URI url, ServerEnvironment environment, UpgradeRequests requests, ExecutorService threads) {
    this.url = url;
    this.environment = environment;
    this.requests = requests;
    this.threads = threads;
  }

  public void give(HttpExchangeContext context) throws IOException, Refused {
    Parameters given = context.parameters();
    StoredRequest request = requests.opened(given);
    String state = requests.state(request);
    if (!STATES.contains(state)) {
      throw Refused.because(
          FailureEntry.of(
                  "STATE",
                  "INVALID",
                  "SFTP is for requests in the state 'draft', 'done' or 'delivered'; this one is in"
                      + " the state '"
                      + state
                      + "'.",
                  state)
              .expecting(STATES));
    }
    if (environment.settings().scenario() == Scenario.SFTP_REFUSED) {
      throw Refused.because("SFTP", "UNAVAILABLE", "SFTP is not available for this request.");
    }
    List<PublicKey> keys =
        SftpKeys.read(
            given
                .value("ssh_keys")
                .orElseThrow(() -> Refused.because(FailureEntry.missing("ssh_keys"))));
    SftpServer server = open();
    server.keys().allow(request.id(), keys);
    ObjectNode body = FailureEntry.body(List.of());
    describe(request, state, server.port(), body.putObject("request"));
    context.json(200, body);
  }

  private void describe(StoredRequest request, String state, int port, ObjectNode json) {
    String host = url.getHost();
    String user = SftpKeys.user(request.id());
    json.put("hostname", host);
    if (environment.settings().scenario() == Scenario.SURPRISES) {
      json.put("sftp_port", Integer.toString(port));
    } else {
      json.put("sftp_port", port);
    }
    json.put("sftp_user", user);
    boolean draft = state.equals(Lifecycle.DRAFT);
    json.put("shared_file", draft ? request.order().filename() : requests.results().name(request));
    json.put("request_id", request.id());
    json.put("sample_command", "sftp -P %d %s@%s".formatted(port, user, host));
  }

  private synchronized SftpServer open() throws IOException {
    if (closed) {
      throw new IOException("the sandbox closes");
    }
    SftpServer known = running;
    if (known == null) {
      known = SftpServer.start(environment, this::folder, threads);
      running = known;
    }
    return known;
  }

  private SftpFolder folder(String user) {
    // Only those whose key was let in come here, and keys are let in for known requests alone.
    int id = SftpKeys.request(user).orElseThrow();
    return new SftpFolder(id, requests);
  }

  @Override
  public synchronized void close() {
    closed = true;
    SftpServer known = running;
    if (known != null) {
      known.close();
    }
  }
}
