package dev.odooupgrade.platform.current;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.Order;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.http.address.NamedAddresses;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Addresses and bodies of the calls, as the platform's own script writes them. After {@code create}
 * every call goes to the machine that looks after the request.
 */
record CurrentWire(PlatformAddress platform) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Where a call goes that belongs to no request yet. */
  URI at(CurrentMethod method) {
    return below(platform.url().toString(), method);
  }

  /**
   * Where a call of a request goes.
   *
   * @throws TroubleException when the machine that the platform named is none to speak to
   */
  URI at(CurrentMethod method, RequestRef request) throws TroubleException {
    return below(machine(request), method);
  }

  /** The one call that has its token in the address. */
  URI log(RequestRef request) throws TroubleException {
    String token = URLEncoder.encode(request.key().reveal(), StandardCharsets.UTF_8);
    return URI.create(at(CurrentMethod.LOG, request) + "?token=" + token);
  }

  private String machine(RequestRef request) throws TroubleException {
    if (request.host().isEmpty()) {
      return platform.url().toString();
    }
    String host = request.host().get().strip();
    if (!RequestRef.isHost(host)) {
      throw CurrentTroubles.strangeHost(host);
    }
    URI url = URI.create(platform.url().getScheme() + "://" + host);
    Optional<Trouble> objection = NamedAddresses.objection(platform, url);
    if (objection.isPresent()) {
      throw objection.get().kind() == TroubleKind.UNTRUSTED
          ? new TroubleException(objection.get())
          : CurrentTroubles.strangeHost(host);
    }
    return url.toString();
  }

  private static URI below(String base, CurrentMethod method) {
    return URI.create(base.replaceAll("/+$", "") + "/" + method.path());
  }

  /**
   * The body of {@code create}.
   *
   * @param publicKey as a line of {@code authorized_keys}
   */
  static String create(Order order, String publicKey) {
    ObjectNode params =
        NODES
            .objectNode()
            .put("contract", order.contract())
            .put("target", order.target())
            .put("aim", order.aim().word())
            .put("actuator", "cli");
    ArrayNode variables = params.putArray("env_vars");
    order.variables().forEach(variable -> variables.add(variable.reveal()));
    return call(params.put("ssh_key", publicKey).put("api_version", "0.2"));
  }

  /** The body of a call that wants the request's token alone. */
  static String token(RequestRef request) {
    return call(params(request));
  }

  /** The body of {@code transfer/start}. */
  static String transfer(RequestRef request, String type) {
    return call(params(request).put("transfer_type", type));
  }

  static String wipe(RequestRef request, String contract) {
    return call(params(request).put("contract", contract));
  }

  /** The body of a question for a request that cannot exist. */
  static String noRequest() {
    return call(NODES.objectNode().put("token", ""));
  }

  private static ObjectNode params(RequestRef request) {
    return NODES.objectNode().put("token", request.key().reveal());
  }

  private static String call(ObjectNode params) {
    ObjectNode call =
        NODES.objectNode().put("jsonrpc", "2.0").put("method", "not_used").put("id", "not_used");
    call.set("params", params);
    return call.toString();
  }
}
