package dev.odooupgrade.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.sandbox.v1.SandboxServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Types command lines of the reference client, as its users have them in scripts. */
final class ReferenceLines implements AutoCloseable {
  /** What {@code create} and {@code all} need. */
  static final String ORDER =
      "--contract=M123456-abcxyz --email john.doe@example.com --target 8.0 --aim test";

  /** What the other actions need. */
  static final String KEYS = "--key {key} --request {request}";

  /** A line of each action that is accepted as it is, in the order of an upgrade. */
  static final Map<String, String> LINES =
      Map.of(
          "create", "create " + ORDER + " --filename db.dump",
          "upload", "upload " + KEYS + " --dbdump {dump}",
          "process", "process " + KEYS,
          "status", "status " + KEYS,
          "all", "all " + ORDER + " --dbdump {dump}");

  static final List<String> ACTIONS = List.of("create", "upload", "process", "status", "all");

  final Program program;
  final Path home;
  private final SandboxServer sandbox;
  private final Map<String, String> values = new HashMap<>();

  ReferenceLines(Path home) throws Exception {
    this.home = home;
    this.program = new Program(home).named("odoo_upgrade");
    this.sandbox = program.sandbox();
    at(sandbox.url().toString());
    values.put("{dump}", program.dump().toString());
    values.put("{home}", home.toString());
    values.put("{key}", "aeDp9UThC7A6fwk0dJRszA==");
    values.put("{request}", "10042");
  }

  /** Lets the platform be elsewhere. */
  void at(String url) {
    values.put("{url}", url);
  }

  /** Types a line, and the platform's address; a created request's number and key are kept. */
  Program.Outcome run(String line) {
    Program.Outcome outcome = alone(line + " --url {url}");
    if (outcome.code() == 0 && Stream.of(line.split(" ", -1)).anyMatch("create"::equals)) {
      JsonNode request = outcome.document().at("/upgrade_response/request");
      values.put("{key}", request.path("key").asText());
      values.put("{request}", request.path("id").asText());
    }
    return outcome;
  }

  /** Types the usual line of an action, with more behind it. */
  Program.Outcome action(String action, String more) {
    return run((LINES.get(action) + " " + more).strip());
  }

  /** Types a line and no more; what is in braces stands for what it names. */
  Program.Outcome alone(String line) {
    List<String> words = new ArrayList<>();
    for (String word : line.split(" ", -1)) {
      String whole = word;
      for (Map.Entry<String, String> value : values.entrySet()) {
        whole = whole.replace(value.getKey(), value.getValue());
      }
      words.add(whole.replace("{blank}", " ").replace("''", ""));
    }
    return program.run(words.toArray(String[]::new));
  }

  /** What the platform now says of the request that was created last. */
  JsonNode asked() {
    return action("status", "").document().at("/upgrade_response/request");
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
