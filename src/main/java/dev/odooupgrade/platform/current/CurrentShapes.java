package dev.odooupgrade.platform.current;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.domain.request.RequestState;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Wiped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns results into the fields by which every platform's requests are known. */
final class CurrentShapes {
  private static final String NEWER_POSTGRESQL =
      "The platform uses a newer PostgreSQL than the one your dump comes from. The upgrade"
          + " continues, but to restore its result you need a newer PostgreSQL than yours. Prepare"
          + " one before the result is ready.";

  private CurrentShapes() {}

  static Optional<UpgradeRequest> request(CurrentMethod method, JsonNode result) {
    return switch (method) {
      case CREATE -> Optional.of(created(result));
      case STATUS -> Optional.of(standing(result));
      case START_TRANSFER, STOP_TRANSFER, PROCESS, LOG, WIPE -> Optional.empty();
    };
  }

  static List<String> notices(CurrentMethod method, JsonNode result) {
    List<String> notices = new ArrayList<>();
    if (method == CurrentMethod.CREATE) {
      text(result, "info").ifPresent(notices::add);
    }
    if (method == CurrentMethod.PROCESS && result.path("is_pg_version_compatible").isBoolean()) {
      if (!result.path("is_pg_version_compatible").booleanValue()) {
        notices.add(NEWER_POSTGRESQL);
      }
    }
    return notices;
  }

  static Wiped wiped(Answer answer) {
    JsonNode result = CurrentReading.result(answer.document());
    return new Wiped(answer, names(result.path("wiped")), names(result.path("failed")));
  }

  /** A name as text; whatever else stands in its place, as it came. */
  private static List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.forEach(each -> names.add(each.isTextual() ? each.textValue() : each.toString()));
    return names;
  }

  private static UpgradeRequest created(JsonNode result) {
    Map<String, String> fields = new LinkedHashMap<>();
    text(result, "request_id").ifPresent(id -> fields.put("id", id));
    text(result, "token").ifPresent(token -> fields.put("key", token));
    text(result, "assigned_host_uri").ifPresent(host -> fields.put("host_uri", host));
    fields.put("state", "new");
    return new UpgradeRequest(fields);
  }

  private static UpgradeRequest standing(JsonNode result) {
    Map<String, String> fields = new LinkedHashMap<>();
    text(result, "status").ifPresent(status -> fields.put("state", status));
    text(result, "host_uri").ifPresent(host -> fields.put("host_uri", host));
    text(result, "reason").ifPresent(reason -> fields.put("reason", reason));
    boolean archived = result.path("archived").asBoolean(false);
    if (archived) {
      fields.put("archived", "true");
    }
    UpgradeRequest told = new UpgradeRequest(fields);
    if (!archived && told.state().filter(RequestState::isFetchable).isPresent()) {
      fields.put("result_folder", RemoteSide.USUAL.folder());
    }
    return new UpgradeRequest(fields);
  }

  /** A value as text; empty for null, false and nothing. */
  private static Optional<String> text(JsonNode result, String name) {
    JsonNode value = result.path(name);
    boolean says = value.isTextual() || value.isNumber();
    return says ? Optional.of(value.asText().strip()).filter(t -> !t.isEmpty()) : Optional.empty();
  }
}
