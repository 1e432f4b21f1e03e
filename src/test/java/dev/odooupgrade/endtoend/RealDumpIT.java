package dev.odooupgrade.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.testing.server.PostgresServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real database, dumped by the real tools, and the commands that take it through an upgrade. */
@RealServers
final class RealDumpIT {
  @TempDir private Path temp = Path.of("");

  private String dump = "";

  @BeforeEach
  void dumpTheDatabase() throws Exception {
    Optional<String> whyNot = PostgresServer.whyNot();
    assumeTrue(whyNot.isEmpty(), () -> whyNot.orElse(""));
    dump = temp.resolve("été sales.sql.gz").toString();
    try (PostgresServer server = PostgresServer.start()) {
      Dumps.real(server, Path.of(dump));
    }
  }

  @Test
  void goes_through_the_four_actions_and_then_in_one_go() throws Exception {
    PackagedPrograms programs = new PackagedPrograms(temp);
    try (SandboxProcess sandbox = SandboxProcess.start(programs, "--speed", "100")) {
      stepByStep(programs, sandbox);
      inOneGo(programs, sandbox);
      assertThat(sandbox.requests()).hasSize(2);
    }
  }

  private void stepByStep(PackagedPrograms programs, SandboxProcess sandbox) throws Exception {
    String filename = "sales.sql.gz";
    RunningProgram.Result created =
        programs.run(
            words("create", CommandRun.order(), "--filename", filename, "--url", sandbox.url()));
    JsonNode request = answer(created).required("request");
    assertThat(request.required("state").textValue()).isEqualTo("draft");
    assertThat(request.required("filename").textValue()).isEqualTo(filename);
    String id = request.required("id").asText();
    String key = request.required("key").textValue();
    String[] keys = {"--request", id, "--key", key, "--url", sandbox.url()};

    answer(programs.run(words("upload", keys, "--dbdump", dump)));
    assertThat(Dumps.sha256(sandbox.dump(id))).isEqualTo(Dumps.sha256(Path.of(dump)));

    answer(programs.run(words("process", keys)));
    // The alias of the reference client is the same program.
    RunningProgram.Result watched =
        programs.start("odoo_upgrade", words("watch", keys, "--interval", "1s")).result();
    assertThat(watched.code()).as(watched.toString()).isZero();

    JsonNode status = answer(programs.run(words("status", keys))).required("request");
    assertThat(status.required("id").asText()).isEqualTo(id);
    assertThat(status.required("state").textValue()).isEqualTo("done");
    RunningProgram.Result secretly =
        programs
            .start(
                Map.of("ODOO_UPGRADE_KEY", key),
                "odoo_upgrade",
                words("status", new String[] {"--request", id, "--url", sandbox.url()}))
            .result();
    assertThat(answer(secretly).required("request")).isEqualTo(status);
    assertThat(List.of(created, watched, secretly)).noneMatch(result -> result.err().contains(key));
  }

  private void inOneGo(PackagedPrograms programs, SandboxProcess sandbox) throws Exception {
    RunningProgram.Result all =
        programs.run(
            words(
                "all",
                CommandRun.order(),
                "--dbdump",
                dump,
                "--url",
                sandbox.url(),
                "--wait",
                "--interval",
                "1s"));
    assertThat(all.code()).as(all.toString()).isZero();
    List<JsonNode> documents = all.documents();
    assertThat(documents).hasSize(4).allMatch(RealDumpIT::isFine);
    JsonNode first = documents.get(0).at("/upgrade_response/request");
    JsonNode last = documents.get(3).at("/upgrade_response/request");
    assertThat(first.required("filename").textValue()).isEqualTo("été sales.sql.gz");
    assertThat(last.required("id")).isEqualTo(first.required("id"));
    assertThat(last.required("state").textValue()).isEqualTo("done");
    assertThat(Dumps.sha256(sandbox.dump(first.required("id").asText())))
        .isEqualTo(Dumps.sha256(Path.of(dump)));
  }

  /** What the platform answered, of an action that went well. */
  private static JsonNode answer(RunningProgram.Result result) throws Exception {
    assertThat(result.code()).as(result.toString()).isZero();
    JsonNode document = result.document();
    assertThat(document.fieldNames())
        .toIterable()
        .containsExactly("curl_info", "http_status", "upgrade_response");
    assertThat(isFine(document)).as(document.toString()).isTrue();
    return document.required("upgrade_response");
  }

  private static boolean isFine(JsonNode document) {
    return document.at("/http_status/code").intValue() == 200
        && document.at("/upgrade_response/failures").isArray()
        && document.at("/upgrade_response/failures").isEmpty();
  }

  private static String[] words(String command, String[] options, String... more) {
    return CommandRun.words(CommandRun.words(new String[] {command}, options), more);
  }
}
