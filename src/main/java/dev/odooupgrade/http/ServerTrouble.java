package dev.odooupgrade.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.odooupgrade.domain.HttpStatus;
import dev.odooupgrade.http.call.HttpReply;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether an answer says that the server failed or is busy, in any protocol: then it refuses
 * nothing, whatever else stands in it, and the same call may be answered soon.
 */
public final class ServerTrouble {
  /** The codes that JSON-RPC 2.0 keeps for its servers (section 5.1). */
  private static final int INTERNAL_ERROR = -32_603;

  private static final int FIRST_OF_SERVERS = -32_099;
  private static final int LAST_OF_SERVERS = -32_000;

  /** The one code that Odoo has for all that went wrong. */
  private static final int ODOO_ERROR = 200;

  /** Of such an error, only its type tells what broke by itself. */
  private static final Pattern DEFECT =
      Pattern.compile("builtins\\..*|psycopg2\\..*|werkzeug\\.exceptions\\.(Internal|Service).*");

  private ServerTrouble() {}

  static boolean isIn(HttpReply reply) {
    return isIn(reply.status(), JsonBody.of(reply).json().orElse(MissingNode.getInstance()));
  }

  public static boolean isIn(HttpStatus status, JsonNode document) {
    return status.isServerTrouble() || words(document).isPresent();
  }

  /** What a JSON-RPC server says that failed, whatever the status; empty when it did not. */
  public static Optional<String> words(JsonNode document) {
    JsonNode error = document.path("error");
    int code = error.path("code").asInt(0);
    boolean isServers =
        code == INTERNAL_ERROR
            || (code >= FIRST_OF_SERVERS && code <= LAST_OF_SERVERS)
            || new HttpStatus(code, "").isServerTrouble()
            || isDefect(error);
    return isServers ? Optional.of(error.path("message").asText("")) : Optional.empty();
  }

  /**
   * An error of Odoo's without a type is one, too: where the platform refuses, it says so in a
   * result, or its error has the type of a refusal.
   */
  private static boolean isDefect(JsonNode error) {
    JsonNode type = error.at("/data/name");
    if (type.isTextual() && !type.textValue().isBlank()) {
      return DEFECT.matcher(type.textValue()).matches();
    }
    return error.path("code").asInt(0) == ODOO_ERROR;
  }
}
