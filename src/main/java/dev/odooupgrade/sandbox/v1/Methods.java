package dev.odooupgrade.sandbox.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.sandbox.fault.Scenario;
import dev.odooupgrade.sandbox.v1.exchange.HttpExchangeContext;
import dev.odooupgrade.sandbox.v1.request.FailureEntry;
import dev.odooupgrade.sandbox.v1.request.Lifecycle;
import dev.odooupgrade.sandbox.v1.request.OrderValidation;
import dev.odooupgrade.sandbox.v1.request.Parameters;
import dev.odooupgrade.sandbox.v1.request.Refused;
import dev.odooupgrade.sandbox.v1.request.StoredRequest;
import dev.odooupgrade.sandbox.v1.request.UpgradeRequests;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The methods of version 1, all but {@code upload}: each reads one call and answers it. */
final class Methods {
  private final Scenario scenario;
  private final UpgradeRequests requests;
  private final RequestJson json;
  private final AtomicReference<Optional<String>> staleTarget =
      new AtomicReference<>(Optional.empty());

  Methods(Scenario scenario, UpgradeRequests requests, RequestJson json) {
    this.scenario = scenario;
    this.requests = requests;
    this.json = json;
  }

  void create(HttpExchangeContext context) throws IOException, Refused {
    Parameters given = context.parameters();
    List<FailureEntry> failures = rules(given).failures(given);
    if (!failures.isEmpty()) {
      throw Refused.because(failures);
    }
    answer(context, requests.store().create(OrderValidation.order(given), requests.now()));
  }

  void process(HttpExchangeContext context) throws IOException, Refused {
    StoredRequest request = requests.opened(context.parameters());
    requests.change(request, Lifecycle.DRAFT, "can be processed", this::ordered);
    context.json(200, FailureEntry.body(List.of()));
  }

  private StoredRequest ordered(StoredRequest draft) throws IOException, Refused {
    Optional<StoredRequest> dumped = requests.store().withDump(draft);
    if (dumped.isEmpty()) {
      throw Refused.because("DUMP", "MISSING", "Upload a dump before you ask to process it.");
    }
    return dumped.get().orderedAt(requests.now());
  }

  void status(HttpExchangeContext context) throws IOException, Refused {
    answer(context, requests.opened(context.parameters()));
  }

  void skipTest(HttpExchangeContext context) throws IOException, Refused {
    StoredRequest request = requests.opened(context.parameters());
    requests.change(
        request, Lifecycle.DONE, "can skip its test", done -> done.skippedAt(requests.now()));
    context.json(200, FailureEntry.body(List.of()));
  }

  private void answer(HttpExchangeContext context, StoredRequest request) throws IOException {
    ObjectNode body = FailureEntry.body(List.of());
    body.set("request", json.json(request));
    context.json(200, body);
  }

  private OrderValidation rules(Parameters given) {
    OrderValidation rules = OrderValidation.usual();
    return switch (scenario) {
      case REFUSED_CONTRACT -> rules.knowingNoContract();
      case STALE_TARGET -> {
        Optional<String> asked = given.value("target").filter(rules.targets()::contains);
        Optional<String> stale =
            staleTarget.updateAndGet(known -> known.isPresent() ? known : asked);
        yield stale.map(rules::without).orElse(rules);
      }
      default -> rules;
    };
  }
}
