package dev.odooupgrade.sandbox.current;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The file in which a request outlives the sandbox. */
final class CurrentRequestFile {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private CurrentRequestFile() {}

  static void write(CurrentRequest request, Path file) throws IOException {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("id", request.id());
    json.put("token", request.token());
    json.put("contract", request.order().contract());
    json.put("target", request.order().target());
    json.put("aim", request.order().aim());
    json.put("publicKey", request.order().publicKey());
    request.orderedAt().ifPresent(at -> json.put("orderedAt", at.toString()));
    request.startedAt().ifPresent(at -> json.put("startedAt", at.toString()));
    json.put("uploadWindows", request.uploadWindows());
    json.put("wiped", request.wiped());
    Files.writeString(file, json.toPrettyString());
  }

  /**
   * Reads a request back.
   *
   * @throws IOException if the file is not one that {@link #write} has written; it names the file
   */
  static CurrentRequest read(Path file) throws IOException {
    try {
      JsonNode json = MAPPER.readTree(Files.readString(file));
      return new CurrentRequest(
          json.required("id").intValue(),
          json.required("token").textValue(),
          new ReceivedOrder(
              json.required("contract").textValue(),
              json.required("target").textValue(),
              json.required("aim").textValue(),
              json.required("publicKey").textValue()),
          moment(json, "orderedAt"),
          moment(json, "startedAt"),
          json.required("uploadWindows").intValue(),
          json.required("wiped").booleanValue());
    } catch (IOException | RuntimeException damaged) {
      throw new IOException(
          "The sandbox cannot read the request in " + file + ": delete that file to continue.",
          damaged);
    }
  }

  private static Optional<Instant> moment(JsonNode json, String name) {
    return Optional.ofNullable(json.path(name).textValue()).map(Instant::parse);
  }
}
