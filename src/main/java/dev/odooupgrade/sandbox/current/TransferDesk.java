package dev.odooupgrade.sandbox.current;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.sandbox.current.door.Door;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

/** The calls that open and shut the transfer window of a request. Safe on every thread. */
final class TransferDesk {
  private static final String UPLOAD = "upload";
  private static final String DOWNLOAD = "download";

  private final Clock clock;
  private final CurrentRequests requests;
  private final RequestDesk desk;
  private final Course course;
  private final UpgradeLog log;
  private final Results results;
  private final Windows windows;

  TransferDesk(
      Clock clock,
      CurrentRequests requests,
      RequestDesk desk,
      Course course,
      UpgradeLog log,
      Results results,
      Windows windows) {
    this.clock = clock;
    this.requests = requests;
    this.desk = desk;
    this.course = course;
    this.log = log;
    this.results = results;
    this.windows = windows;
  }

  ObjectNode start(Params given) throws BadCall, Refusal, IOException {
    CurrentRequest request = requests.of(given);
    return switch (given.text("transfer_type")) {
      case UPLOAD -> upload(request);
      case DOWNLOAD -> download(request);
      default -> throw new Refusal("The transfer_type is upload or download.");
    };
  }

  private ObjectNode upload(CurrentRequest request) throws Refusal, IOException {
    Instant now = clock.instant();
    CurrentRequest counted =
        requests.change(
            request,
            before -> {
              if (before.wiped() || course.status(before, now) != Status.NEW) {
                throw new Refusal("Only a new request takes an upload.");
              }
              return before.withUploadWindow();
            });
    return told(windows.open(counted, true));
  }

  private ObjectNode download(CurrentRequest request) throws Refusal, IOException {
    Instant now = clock.instant();
    Status status = course.status(request, now);
    if (status != Status.DONE) {
      throw new Refusal("There is nothing to download: the upgrade is not done.");
    }
    if (desk.isArchived(request, status)) {
      throw new Refusal("The files of this request are archived: there is nothing to download.");
    }
    results.make(request, log.bytes(request, now));
    return told(windows.open(request, false)).put("dump_name", Results.DUMP);
  }

  private static ObjectNode told(Door door) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("ssh_port", door.port());
    result.put("known_hosts", door.knownHosts());
    return result;
  }

  ObjectNode stop(Params given) throws BadCall, Refusal {
    windows.shut(requests.of(given).id());
    return JsonNodeFactory.instance.objectNode();
  }
}
