package dev.odooupgrade.sandbox.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A dump that has arrived whole, as the sandbox has noted it in its folder.
 *
 * @param filename the name the order gave it
 * @param file where the sandbox keeps it
 */
public record ReceivedDump(int requestId, String filename, Path file, long bytes) {

  /** Those of a sandbox, by the number of their request. */
  public static List<ReceivedDump> in(SandboxServer sandbox) throws IOException {
    List<ReceivedDump> received = new ArrayList<>();
    Path folder = sandbox.dumpFile(0).resolveSibling("");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "request-*.json")) {
      for (Path file : files) {
        JsonNode request = new ObjectMapper().readTree(Files.readString(file));
        if (request.path("dump").isObject()) {
          received.add(of(request, sandbox));
        }
      }
    }
    received.sort(Comparator.comparingInt(ReceivedDump::requestId));
    return received;
  }

  private static ReceivedDump of(JsonNode request, SandboxServer sandbox) {
    int id = request.get("id").intValue();
    return new ReceivedDump(
        id,
        request.at("/order/filename").textValue(),
        sandbox.dumpFile(id),
        request.at("/dump/bytes").longValue());
  }
}
