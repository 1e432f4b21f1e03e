package dev.odooupgrade.sandbox.v1;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Scenario;
import dev.odooupgrade.sandbox.v1.request.DumpFacts;
import dev.odooupgrade.sandbox.v1.request.Lifecycle;
import dev.odooupgrade.sandbox.v1.request.ReceivedOrder;
import dev.odooupgrade.sandbox.v1.request.StoredRequest;
import dev.odooupgrade.sandbox.v1.request.UpgradeRequests;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what {@code create} and {@code status} tell of a request. */
record RequestJson(URI base, Scenario scenario, UpgradeRequests requests) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String FAILED_MESSAGE =
      "The upgrade stopped in the module 'sale': an order line has no product. Your own database is"
          + " untouched. Correct it and send a new request. (This is the sandbox.)";
  private static final int ISSUES_FROM = 700_000;

  /** Every field that the reference names, as it stands now. */
  ObjectNode json(StoredRequest request) {
    Instant now = requests.now();
    Lifecycle lifecycle = requests.lifecycle();
    ReceivedOrder order = request.order();
    String state = lifecycle.state(request, now);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", request.id());
    json.put("key", request.key());
    json.put("email", order.email());
    json.put("target", order.target());
    json.put("aim", order.aim());
    json.put("filename", order.filename());
    json.put("timezone", order.timezone().orElse(null));
    json.put("state", state);
    json.put("issue_stage", stage(state));
    json.put("issue", ISSUES_FROM + request.id());
    urls(json, request);
    Optional<DumpFacts> dump = request.dump();
    json.put("filesize", dump.map(facts -> size(facts.bytes())).orElse(null));
    json.put("database_uuid", dump.flatMap(DumpFacts::databaseUuid).orElse(null));
    json.put("created_at", TIME.format(request.createdAt()));
    json.put(
        "estimated_time",
        request.orderedAt().map(ordered -> hours(lifecycle.schedule().whole())).orElse(null));
    json.put("processed_at", lifecycle.endedAt(request, now).map(TIME::format).orElse(null));
    json.put("elapsed", hours(lifecycle.schedule().elapsed(request.orderedAt(), now)));
    json.put("filestore", requests.results().hasFilestore(request));
    json.put("customer_message", state.equals(Lifecycle.FAILED) ? FAILED_MESSAGE : null);
    json.put("database_version", dump.flatMap(DumpFacts::databaseVersion).orElse(null));
    json.put("postgresql", dump.flatMap(DumpFacts::postgresql).orElse("9.4"));
    ArrayNode compressions = json.putArray("compressions");
    request.compressions().forEach(compressions::add);
    if (scenario == Scenario.SURPRISES) {
      json.put("weather", "sunny");
      json.putObject("reviewer").put("name", "Robot").put("shift", 3);
    }
    return json;
  }

  private void urls(ObjectNode json, StoredRequest request) {
    // A key may hold a slash and a plus: in a path both are escaped.
    String key = URLEncoder.encode(request.key(), UTF_8);
    String root = base.resolve(Endpoint.FILES + request.id() + "/" + key + "/").toString();
    json.put("status_url", root + "status");
    json.put("notes_url", root + "upgraded/notes");
    json.put("original_sql_url", root + "original/sql");
    json.put("original_dump_url", root + "original/archive");
    json.put("upgraded_sql_url", root + "upgraded/sql");
    json.put("upgraded_dump_url", root + "upgraded/archive");
    json.put("modules_url", root + "modules");
  }

  private static String stage(String state) {
    return switch (state) {
      case Lifecycle.DRAFT -> "new";
      case "pending" -> "queued";
      case Lifecycle.DONE, Lifecycle.DELIVERED -> "finished";
      case Lifecycle.FAILED -> "stopped";
      default -> "upgrading";
    };
  }

  /** A size such as {@code 912.99 Kb}, in units of 1024. */
  static String size(long bytes) {
    double size = bytes;
    List<String> units = List.of("bytes", "Kb", "Mb", "Gb", "Tb");
    int unit = 0;
    while (size >= 1024 && unit < units.size() - 1) {
      size /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, "%.2f %s", size, units.get(unit));
  }

  private static String hours(Duration duration) {
    return String.format(Locale.ROOT, "%02d:%02d", duration.toHours(), duration.toMinutesPart());
  }
}
