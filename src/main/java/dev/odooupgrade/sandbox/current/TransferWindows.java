package dev.odooupgrade.sandbox.current;

import dev.odooupgrade.sandbox.current.call.CurrentCall;
import dev.odooupgrade.sandbox.current.transfer.TransferAccess;
import dev.odooupgrade.sandbox.current.transfer.TransferServer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The transfer windows that are open, one for a request at most, each with a server of its own.
 * Safe on every thread.
 */
final class TransferWindows implements AutoCloseable {
  private static final String HOST_KEY = "ssh-host-key";
  private static final int CLOSED_ON_PURPOSE = 3;

  /** How many bytes come through a window that closes on purpose. */
  private static final long A_THIRD_OF_A_SMALL_DUMP = 1 << 20;

  private final CurrentSettings settings;
  private final CurrentRequests requests;
  private final Consumer<CurrentCall> listener;
  private final Map<Integer, TransferServer> open = new HashMap<>();
  private boolean closed;

  TransferWindows(
      CurrentSettings settings, CurrentRequests requests, Consumer<CurrentCall> listener) {
    this.settings = settings;
    this.requests = requests;
    this.listener = listener;
  }

  /** Opens a window, in place of the one that may still be open. */
  synchronized TransferServer open(CurrentRequest request, boolean upload) throws IOException {
    if (closed) {
      throw new IOException("the sandbox closes");
    }
    shut(request.id());
    TransferServer server = settings.servers().open(guest(request, upload));
    if (settings.scenario() == CurrentScenario.REFUSED_PORT) {
      // As behind a firewall: nobody listens on the port that is announced.
      server.close();
    }
    open.put(request.id(), server);
    return server;
  }

  private TransferAccess guest(CurrentRequest request, boolean upload) {
    boolean cut =
        upload
            && settings.scenario() == CurrentScenario.WINDOW_CLOSES
            && request.uploadWindows() <= CLOSED_ON_PURPOSE;
    return new TransferAccess(
        requests.data(request.id()),
        request.order().publicKey(),
        settings.folder().resolve(HOST_KEY),
        upload,
        settings.scenario() != CurrentScenario.NO_PARTIAL,
        cut ? OptionalLong.of(A_THIRD_OF_A_SMALL_DUMP) : OptionalLong.empty(),
        outcome -> listener.accept(new CurrentCall(CurrentCall.SSH, outcome)));
  }

  /** Shuts the window of a request, if one is open. */
  synchronized void shut(int id) {
    @Nullable TransferServer server = open.remove(id);
    if (server != null) {
      server.close();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    open.values().forEach(TransferServer::close);
    open.clear();
  }
}
