package dev.odooupgrade.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The methods of version 1, all but {@code upload}: each reads one call and answers it. */
final class Methods {
  private final Scenario scenario;
  private final Environment environment;
  private final RequestStore store;
  private final RequestJson json;
  private final AtomicReference<Optional<String>> staleTarget =
      new AtomicReference<>(Optional.empty());

  Methods(Scenario scenario, Environment environment, RequestStore store, RequestJson json) {
    this.scenario = scenario;
    this.environment = environment;
    this.store = store;
    this.json = json;
  }

  void create(Visit visit) throws IOException, Refused {
    Parameters given = visit.httpMethod().equals("GET") ? visit.query() : visit.form();
    List<Failure> failures = rules(given).failures(given);
    if (!failures.isEmpty()) {
      throw Refused.because(failures);
    }
    answer(visit, store.create(OrderRules.order(given), environment.clock().instant()));
  }

  void process(Visit visit) throws IOException, Refused {
    UpgradeRequest request = KeyCheck.request(visit.form(), store);
    store.change(
        request,
        before -> {
          requireState(before, Lifecycle.DRAFT, "can be processed");
          return store
              .withDump(before)
              .orElseThrow(
                  () ->
                      Refused.because(
                          Failure.of(
                              "DUMP", "MISSING", "Upload a dump before you ask to process it.")))
              .orderedAt(environment.clock().instant());
        });
    visit.json(200, Failure.body(List.of()));
  }

  void status(Visit visit) throws IOException, Refused {
    answer(visit, KeyCheck.request(visit.form(), store));
  }

  void skipTest(Visit visit) throws IOException, Refused {
    UpgradeRequest request = KeyCheck.request(visit.query(), store);
    store.change(
        request,
        before -> {
          requireState(before, Lifecycle.DONE, "can skip its test");
          return before.skippedAt(environment.clock().instant());
        });
    visit.json(200, Failure.body(List.of()));
  }

  /** Refuses a request that is not in that state. */
  void requireState(UpgradeRequest request, String wanted, String what) throws Refused {
    String state = json.lifecycle().state(request, environment.clock().instant());
    if (!state.equals(wanted)) {
      throw Refused.because(
          Failure.of(
                  "STATE",
                  "INVALID",
                  "Only a request in the state '%s' %s; this one is in the state '%s'."
                      .formatted(wanted, what, state),
                  state)
              .expecting(List.of(wanted)));
    }
  }

  private void answer(Visit visit, UpgradeRequest request) throws IOException {
    ObjectNode body = Failure.body(List.of());
    body.set("request", json.json(request, environment.clock().instant()));
    visit.json(200, body);
  }

  private OrderRules rules(Parameters given) {
    OrderRules rules = OrderRules.usual();
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
