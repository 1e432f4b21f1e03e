package dev.odooupgrade.platform.current;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.order.Order;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.http.HttpService;
import dev.odooupgrade.http.call.HttpCall;
import dev.odooupgrade.platform.Answer;
import java.net.URI;

/** The calls, each a question in JSON and its answer. */
record CurrentCalls(HttpService http, CurrentWire wire) {
  private static final String JSON = "application/json";

  /** Asks for a request that only this key will open. */
  Answer create(Order order, String publicKey) throws TroubleException, InterruptedException {
    String body = CurrentWire.create(order, publicKey);
    return CurrentReading.created(
        http.sendOnce(call(CurrentMethod.CREATE, wire.at(CurrentMethod.CREATE), body, false)));
  }

  /** Asks the machine that looks after a request. */
  Answer ask(CurrentMethod method, RequestRef request, String body, boolean repeatable)
      throws TroubleException, InterruptedException {
    return ServerFallback.ask(
        request,
        way ->
            CurrentReading.read(
                method, http.send(call(method, wire.at(method, way), body, repeatable))));
  }

  /** Has the platform start its transfer server. */
  Answer open(RequestRef request, String type) throws TroubleException, InterruptedException {
    return ask(CurrentMethod.START_TRANSFER, request, CurrentWire.transfer(request, type), true);
  }

  /** Has it stopped again; a lost call costs nothing, for the platform stops it by itself. */
  void close(RequestRef request) throws InterruptedException {
    try {
      ask(CurrentMethod.STOP_TRANSFER, request, CurrentWire.token(request), false);
    } catch (TroubleException unheard) {
      return;
    }
  }

  private static HttpCall call(CurrentMethod method, URI at, String body, boolean repeatable) {
    return HttpCall.text(at, JSON, body, repeatable, method.ifLost());
  }
}
