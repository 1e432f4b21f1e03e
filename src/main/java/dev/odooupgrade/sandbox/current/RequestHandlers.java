package dev.odooupgrade.sandbox.current;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.sandbox.LoopbackSsh;
import dev.odooupgrade.sandbox.current.call.Params;
import dev.odooupgrade.sandbox.current.call.Refusal;
import java.io.IOException;
import java.time.Instant;

/** The calls about a request itself: create, process, status, wipe. Safe on every thread. */
record RequestHandlers(
    CurrentScenario scenario,
    Hosts hosts,
    CurrentRequests requests,
    Results results,
    TransferWindows windows) {
  ObjectNode create(Params given) throws Refusal, IOException {
    ReceivedOrder order = ReceivedOrder.of(given);
    if (LoopbackSsh.publicKey(order.publicKey()).isEmpty()) {
      throw new Refusal("The ssh_key is not a supported public key: use an RSA key.");
    }
    CurrentRequest request = requests.create(order);
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("request_id", request.id());
    result.put("token", request.token());
    result.put("assigned_host_uri", hosts.first());
    if (order.aim().equals("production")) {
      result.put("info", "Sandbox: this database is never used in production.");
    }
    return result;
  }

  ObjectNode process(Params given) throws Refusal, IOException {
    CurrentRequest request = requests.of(given);
    requests.folder().change(request, this::process);
    windows.shut(request.id());
    return JsonNodeFactory.instance
        .objectNode()
        .put("is_pg_version_compatible", scenario != CurrentScenario.PG_TOO_OLD);
  }

  private CurrentRequest process(CurrentRequest request) throws Refusal, IOException {
    Instant now = requests.now();
    switch (requests.status(request)) {
      case NEW -> {
        if (request.wiped() || results.origin(request.id()).isEmpty()) {
          throw new Refusal("There is no dump yet: upload one before processing.");
        }
        CurrentRequest ordered = request.ordered(now);
        return scenario == CurrentScenario.STUCK_PENDING ? ordered : ordered.started(now);
      }
      case PENDING -> {
        return request.startedAt().isPresent() ? request : request.started(now);
      }
      default -> throw new Refusal("Processing of this request has already started.");
    }
  }

  ObjectNode status(Params given) throws Refusal {
    CurrentRequest request = requests.of(given);
    Status status = requests.status(request);
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("status", status.word());
    result.put("host_uri", hosts.of(request));
    if (status == Status.FAILED) {
      result.put(
          "reason", "Le module \u001b[31mvente\u001b[0m a \u00e9chou\u00e9: division by zero.");
    }
    if (isArchived(request, status)) {
      result.put("archived", true);
    }
    return result;
  }

  /** Whether there is nothing left to fetch. */
  boolean isArchived(CurrentRequest request, Status status) {
    return request.wiped() || (scenario == CurrentScenario.ARCHIVED && status == Status.DONE);
  }

  ObjectNode wipe(Params given) throws Refusal, IOException {
    String contract = given.text("contract");
    CurrentRequest asked = requests.of(given);
    if (!asked.order().contract().equals(contract)) {
      throw new Refusal("The contract does not match this request.");
    }
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    ArrayNode wiped = result.putArray("wiped");
    ArrayNode failed = result.putArray("failed");
    for (CurrentRequest each : requests.under(contract)) {
      Status status = requests.status(each);
      if (each.id() == asked.id() ? status == Status.NEW || status.isEnd() : status.isEnd()) {
        wipe(each);
        wiped.add(each.database());
      } else if (each.id() == asked.id()) {
        failed.add(each.database());
      }
    }
    return result;
  }

  private void wipe(CurrentRequest request) throws Refusal, IOException {
    windows.shut(request.id());
    results.wipe(request.id());
    requests.folder().change(request, CurrentRequest::wipedOut);
  }
}
