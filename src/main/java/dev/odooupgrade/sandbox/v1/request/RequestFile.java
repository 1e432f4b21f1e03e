package dev.odooupgrade.sandbox.v1.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file in which a request outlives the sandbox. */
final class RequestFile {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RequestFile() {}

  static void write(StoredRequest request, Path file) throws IOException {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("id", request.id());
    json.put("key", request.key());
    json.put("createdAt", request.createdAt().toString());
    json.put("orderedAt", request.orderedAt().map(Instant::toString).orElse(null));
    json.put("skippedAt", request.skippedAt().map(Instant::toString).orElse(null));
    ReceivedOrder order = request.order();
    ObjectNode ordered = json.putObject("order");
    ordered.put("contract", order.contract());
    ordered.put("email", order.email());
    ordered.put("target", order.target());
    ordered.put("aim", order.aim());
    ordered.put("filename", order.filename());
    ordered.put("timezone", order.timezone().orElse(null));
    request.dump().ifPresent(facts -> dump(facts, json.putObject("dump")));
    Files.writeString(file, json.toPrettyString());
  }

  private static void dump(DumpFacts facts, ObjectNode json) {
    json.put("bytes", facts.bytes());
    json.put("postgresql", facts.postgresql().orElse(null));
    json.put("databaseVersion", facts.databaseVersion().orElse(null));
    json.put("databaseUuid", facts.databaseUuid().orElse(null));
    ArrayNode compressions = json.putArray("compressions");
    facts.compressions().forEach(compressions::add);
  }

  /**
   * Reads a request back.
   *
   * @throws IOException if the file is not one that {@link #write} has written; it names the file
   */
  static StoredRequest read(Path file) throws IOException {
    try {
      JsonNode json = MAPPER.readTree(Files.readString(file));
      JsonNode order = json.required("order");
      return new StoredRequest(
          json.required("id").intValue(),
          json.required("key").textValue(),
          new ReceivedOrder(
              order.required("contract").textValue(),
              order.required("email").textValue(),
              order.required("target").textValue(),
              order.required("aim").textValue(),
              order.required("filename").textValue(),
              text(order, "timezone")),
          Instant.parse(json.required("createdAt").textValue()),
          Optional.of(json.path("dump")).filter(JsonNode::isObject).map(RequestFile::dump),
          text(json, "orderedAt").map(Instant::parse),
          text(json, "skippedAt").map(Instant::parse));
    } catch (IOException | RuntimeException damaged) {
      throw new IOException(
          "The sandbox cannot read the request in " + file + ": delete that file to continue.",
          damaged);
    }
  }

  private static DumpFacts dump(JsonNode json) {
    List<String> compressions = new ArrayList<>();
    json.path("compressions").forEach(each -> compressions.add(each.asText()));
    return new DumpFacts(
        json.required("bytes").longValue(),
        compressions,
        text(json, "postgresql"),
        text(json, "databaseVersion"),
        text(json, "databaseUuid"));
  }

  private static Optional<String> text(JsonNode json, String name) {
    return Optional.ofNullable(json.path(name).textValue());
  }
}
