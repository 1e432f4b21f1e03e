package dev.odooupgrade.sandbox.current;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.sandbox.current.call.Params;
import dev.odooupgrade.sandbox.current.call.Refusal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What {@code create} asks for, checked. A contract is known when it looks like {@code
 * M123456-abcxyz} and its number is not zero.
 *
 * @param publicKey the key that the transfer server accepts, as a line of {@code id_rsa.pub}
 */
record ReceivedOrder(String contract, String target, String aim, String publicKey) {
  private static final Pattern CONTRACT = Pattern.compile("M0*[1-9]\\d*-[A-Za-z0-9]+");
  private static final Pattern VARIABLE = Pattern.compile("\\w+=.*", Pattern.DOTALL);
  private static final List<String> TARGETS =
      List.of("14.0", "15.0", "16.0", "17.0", "18.0", "19.0");
  private static final List<String> AIMS = List.of("test", "production");
  private static final String API_VERSION = "0.2";

  /** Reads an order, and refuses what the platform would not take. */
  static ReceivedOrder of(Params given) throws Refusal {
    ReceivedOrder order =
        new ReceivedOrder(
            given.text("contract"),
            given.text("target"),
            given.text("aim"),
            given.text("ssh_key").strip());
    checkMedium(given);
    if (!CONTRACT.matcher(order.contract).matches()) {
      throw new Refusal("Unknown contract: it looks like M123456-abcxyz.");
    }
    if (!TARGETS.contains(order.target)) {
      // A client can offer the versions to a person, because it finds them behind "one of".
      throw new Refusal(
          "You can upgrade to one of the versions " + String.join(", ", TARGETS) + ".");
    }
    if (!AIMS.contains(order.aim)) {
      throw new Refusal("The aim is either test or production.");
    }
    return order;
  }

  /** What the calling program says of itself rather than of the upgrade. */
  private static void checkMedium(Params given) throws Refusal {
    given.text("actuator");
    // The platform's own script has named a version only since 2023.
    if (given.values().has("api_version") && !given.text("api_version").equals(API_VERSION)) {
      throw new Refusal("This version of the protocol is not supported; use 0.2.");
    }
    for (JsonNode variable : given.list("env_vars")) {
      if (!variable.isTextual() || !VARIABLE.matcher(variable.textValue()).matches()) {
        throw new Refusal("Each entry of env_vars has the form VAR=VAL.");
      }
    }
  }
}
