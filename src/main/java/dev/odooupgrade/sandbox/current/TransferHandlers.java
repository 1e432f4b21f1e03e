package dev.odooupgrade.sandbox.current;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.sandbox.current.call.Params;
import dev.odooupgrade.sandbox.current.call.Refusal;
import dev.odooupgrade.sandbox.current.transfer.TransferServer;
import java.io.IOException;

/** The calls that open and shut the transfer window of a request. Safe on every thread. */
record TransferHandlers(
    CurrentRequests requests,
    RequestHandlers handlers,
    SimulatedLog log,
    Results results,
    TransferWindows windows) {
  private static final String UPLOAD = "upload";
  private static final String DOWNLOAD = "download";

  ObjectNode start(Params given) throws Refusal, IOException {
    CurrentRequest request = requests.of(given);
    return switch (given.text("transfer_type")) {
      case UPLOAD -> upload(request);
      case DOWNLOAD -> download(request);
      default -> throw new Refusal("The transfer_type is either upload or download.");
    };
  }

  private ObjectNode upload(CurrentRequest request) throws Refusal, IOException {
    CurrentRequest counted =
        requests
            .folder()
            .change(
                request,
                before -> {
                  if (before.wiped() || requests.status(before) != Status.NEW) {
                    throw new Refusal("You can upload only to a new request.");
                  }
                  return before.withUploadWindow();
                });
    return described(windows.open(counted, true));
  }

  private ObjectNode download(CurrentRequest request) throws Refusal, IOException {
    Status status = requests.status(request);
    if (status != Status.DONE) {
      throw new Refusal("There is nothing to download: the upgrade is not done.");
    }
    if (handlers.isArchived(request, status)) {
      throw new Refusal("The files of this request are archived: there is nothing to download.");
    }
    results.make(request, log.bytes(request, requests.now()));
    return described(windows.open(request, false)).put("dump_name", Results.DUMP);
  }

  private static ObjectNode described(TransferServer server) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("ssh_port", server.port())
        .put("known_hosts", server.knownHosts());
  }

  ObjectNode stop(Params given) throws Refusal {
    windows.shut(requests.of(given).id());
    return JsonNodeFactory.instance.objectNode();
  }
}
