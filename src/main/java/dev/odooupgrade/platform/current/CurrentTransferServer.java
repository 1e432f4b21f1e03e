package dev.odooupgrade.platform.current;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.domain.Port;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.platform.Answer;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The platform's transfer server, while it runs: some minutes.
 *
 * @param port of its SSH server
 * @param knownHosts the keys by which that server is known, in the shape of a {@code known_hosts}
 *     file; empty where the platform leaves that to the user's own
 * @param dumpName what the result is called; empty while there is none
 */
record CurrentTransferServer(int port, String knownHosts, Optional<String> dumpName) {
  /**
   * Reads it out of an answer that refuses nothing.
   *
   * @throws TroubleException when something is missing, or cannot be
   */
  static CurrentTransferServer of(Answer answer) throws TroubleException {
    JsonNode result = CurrentReading.result(answer.document());
    JsonNode hosts = result.path("known_hosts");
    String name = result.path("dump_name").asText("").strip().replaceAll("/+$", "");
    return new CurrentTransferServer(
        Port.read(result.path("ssh_port").asText("")).orElseThrow(CurrentTroubles::strangePort),
        hosts.isTextual() ? keys(hosts.textValue()) : "",
        Optional.of(name).filter(text -> !text.isEmpty()));
  }

  /** Only the lines that name a key: comments alone announce none. */
  private static String keys(String knownHosts) {
    return knownHosts
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .collect(Collectors.joining("\n"));
  }
}
