package dev.odooupgrade.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.sandbox.v1.ReceivedDump;
import dev.odooupgrade.sandbox.v1.SandboxServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The four actions, typed as the reference client's own examples have them. */
final class ActionsTest {
  @TempDir private Path home;
  private Program program;
  private SandboxServer sandbox;

  @BeforeEach
  void start() throws Exception {
    program = new Program(home);
    sandbox = program.sandbox();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void create_answers_with_the_three_keys_and_keeps_the_request() throws Exception {
    Program.Outcome created =
        run(
            "create",
            "--contract=M123456-abcxyz",
            "--email",
            "john.doe@example.com",
            "--target",
            "8.0",
            "--aim",
            "test",
            "--filename",
            "db.dump");
    assertThat(created.code()).isZero();
    JsonNode document = created.document();
    assertThat(document.fieldNames())
        .toIterable()
        .containsExactly("curl_info", "http_status", "upgrade_response");
    assertThat(document.path("curl_info").isEmpty()).isTrue();
    assertThat(document.path("http_status").toString())
        .isEqualTo("{\"code\":200,\"reason\":\"OK\"}");
    JsonNode request = document.path("upgrade_response").path("request");
    assertThat(request.path("id").asInt()).isEqualTo(10534);
    assertThat(request.path("key").asText()).isNotEmpty();
    assertThat(Files.readString(program.sessionFiles().get(0)))
        .contains("10534")
        .contains(request.path("key").asText());
    assertThat(created.err())
        .contains("Request 10534 was created. It is saved in " + program.sessionFiles().get(0))
        .contains("Next: odoo-upgrade upload --session ")
        .doesNotContain(request.path("key").asText());
  }

  @Test
  void another_order_is_made_like_a_saved_one() throws Exception {
    run(
        "create",
        "--contract=M123456-abcxyz",
        "--email=john.doe@example.com",
        "--target=17.0",
        "--aim=test",
        "--dbdump=" + program.dump());
    String model = program.sessionFiles().get(0).toString();
    Program.Outcome again =
        program.run("create", "--like", model, "--aim", "production", "--email", "a@b.example");
    assertThat(again.code()).as(again.err()).isZero();
    JsonNode request = again.document().at("/upgrade_response/request");
    assertThat(request.at("/aim").asText()).isEqualTo("production");
    assertThat(request.at("/target").asText()).isEqualTo("17.0");
    assertThat(request.at("/email").asText()).isEqualTo("a@b.example");
    assertThat(request.at("/filename").asText()).isEqualTo(program.dump().getFileName().toString());

    Program.Outcome both = program.run("create", "--like", model, "--session", model);
    assertThat(both.code()).isEqualTo(3);
    assertThat(both.err()).contains("--like begins another upgrade");
    assertThat(program.run("create", "--like", "20990101-000000-none").code()).isEqualTo(4);
  }

  @Test
  void the_document_is_sorted_and_indented_by_two() {
    Program.Outcome refused = run("status", "--request", "99", "--key", "aeDp9UThC7A6fwk0dJRszA==");
    assertThat(refused.out())
        .isEqualTo(
            """
            {
              "curl_info": {},
              "http_status": {
                "code": 200,
                "reason": "OK"
              },
              "upgrade_response": {
                "failures": [
                  {
                    "message": "There is no request '99'.",
                    "reason": "REQUEST:NOT_FOUND",
                    "value": "99"
                  }
                ]
              }
            }
            """);
    assertThat(refused.code()).isEqualTo(1);
  }

  @Test
  void upload_process_and_status_take_the_keys_from_the_command_line() throws Exception {
    JsonNode request = created();
    String id = request.path("id").asText();
    String key = request.path("key").asText();
    Program.Outcome uploaded =
        run("upload", "--key", key, "--request", id, "--dbdump", program.dump().toString());
    assertThat(uploaded.code()).isZero();
    assertThat(uploaded.document().path("upgrade_response").toString())
        .isEqualTo("{\"failures\":[]}");
    assertThat(ReceivedDump.in(sandbox).get(0).bytes()).isEqualTo(Files.size(program.dump()));
    assertThat(run("process", "--key", key, "--request", id).code()).isZero();
    Program.Outcome status = run("status", "--key", key, "--request", id);
    assertThat(status.code()).isZero();
    assertThat(status.document().at("/upgrade_response/request/state").asText())
        .isEqualTo("pending");
    assertThat(status.err()).contains("State: pending");
    assertThat(program.sessionFiles()).hasSize(1);
  }

  @Test
  void the_keys_of_a_finished_upgrade_send_nothing_again() throws Exception {
    JsonNode request = created();
    String id = request.path("id").asText();
    String key = request.path("key").asText();
    String dump = program.dump().toString();
    assertThat(run("upload", "--key", key, "--request", id, "--dbdump", dump).code()).isZero();
    assertThat(run("process", "--key", key, "--request", id).code()).isZero();
    Files.delete(program.sessionFiles().get(0));
    Program.Outcome late = run("upload", "--key", key, "--request", id, "--dbdump", dump);
    assertThat(late.code()).isEqualTo(3);
    assertThat(late.err()).contains("The dump of this upgrade can no longer be replaced: ");
    Files.delete(program.sessionFiles().get(0));
    Program.Outcome again = run("process", "--key", key, "--request", id);
    assertThat(again.code()).as(again.err()).isEqualTo(3);
    assertThat(ReceivedDump.in(sandbox)).hasSize(1);
  }

  @Test
  void options_may_stand_before_the_command() {
    Program.Outcome created =
        program.run(
            "--url",
            sandbox.url().toString(),
            "--filename",
            "status",
            "--contract",
            "M123456-abcxyz",
            "create",
            "--email=john.doe@example.com",
            "--target=8.0",
            "--aim=test");
    assertThat(created.code()).isZero();
    assertThat(created.document().at("/upgrade_response/request/filename").asText())
        .isEqualTo("status");
  }

  @Test
  void the_file_name_is_that_of_the_dump() throws Exception {
    Program.Outcome created =
        run(
            "create",
            "--contract=M123456-abcxyz",
            "--email=john.doe@example.com",
            "--target=8.0",
            "--aim=test",
            "--dbdump",
            program.dump().toString());
    assertThat(created.document().at("/upgrade_response/request/filename").asText())
        .isEqualTo("db.sql.gz");
  }

  @Test
  void verbose_fills_curl_info_and_tells_the_wire_without_the_key() {
    JsonNode request = created();
    String key = request.path("key").asText();
    Program.Outcome status =
        run("-v", "status", "--key", key, "--request", request.path("id").asText());
    JsonNode info = status.document().path("curl_info");
    assertThat(info.path("RESPONSE_CODE").isInt()).isTrue();
    assertThat(info.path("TOTAL_TIME").isDouble()).isTrue();
    assertThat(info.path("SIZE_UPLOAD").asLong()).isPositive();
    assertThat(info.path("EFFECTIVE_URL").asText()).endsWith("/database/v1/status");
    assertThat(status.err()).contains("> POST ").contains("< HTTP/1.1 200 OK").doesNotContain(key);
  }

  @Test
  void verbose_masks_the_key_in_the_address_of_an_upload() throws Exception {
    String key = created().path("key").asText();
    Program.Outcome uploaded =
        run(
            "upload",
            "--verbose",
            "--request",
            "10534",
            "--key",
            key,
            "--dbdump",
            program.dump().toString());
    assertThat(uploaded.document().at("/curl_info/EFFECTIVE_URL").asText()).contains("key=***");
    assertThat(uploaded.out() + uploaded.err()).doesNotContain(key);
  }

  @Test
  void the_key_may_come_from_a_file_or_the_environment() throws Exception {
    String key = created().path("key").asText();
    Path file = Files.writeString(home.resolve("key"), key + "\n");
    assertThat(run("status", "--request", "10534", "--key-file", file.toString()).code()).isZero();
    program.env.put("ODOO_UPGRADE_KEY", key);
    assertThat(run("status", "--request", "10534").code()).isZero();
  }

  @Test
  void a_session_brings_request_key_platform_and_dump() throws Exception {
    run(
        "create",
        "--contract=M123456-abcxyz",
        "--email=john.doe@example.com",
        "--target=8.0",
        "--aim=test",
        "--dbdump=" + program.dump());
    String id = id();
    assertThat(program.run("upload", "--session", id).code()).isZero();
    assertThat(program.run("process", "--session", id).code()).isZero();
    String file = program.sessionFiles().get(0).toString();
    Program.Outcome status = program.run("status", "--session", file);
    assertThat(status.document().at("/upgrade_response/request/state").asText())
        .isEqualTo("pending");
  }

  @Test
  void a_request_made_elsewhere_becomes_a_session_that_the_wizard_can_open() throws Exception {
    String key = created().path("key").asText();
    Program elsewhere = new Program(Files.createDirectory(home.resolve("elsewhere")));
    Program.Outcome status =
        elsewhere.run(
            "status", "--url", sandbox.url().toString(), "--request", "10534", "--key", key);
    assertThat(status.code()).isZero();
    assertThat(Files.readString(elsewhere.sessionFiles().get(0))).contains("adopted", key);
  }

  @Test
  void keys_that_open_nothing_are_not_kept() throws Exception {
    Path dump = program.dump();
    String[] keys = {"--request", "99", "--key", "aeDp9UThC7A6fwk0dJRszA=="};
    assertThat(run(with(keys, "status")).code()).isEqualTo(1);
    assertThat(run(with(keys, "process")).code()).isEqualTo(1);
    assertThat(run(with(keys, "upload", "--dbdump", dump.toString())).code()).isEqualTo(1);
    assertThat(program.sessionFiles()).isEmpty();
  }

  @Test
  void quiet_says_nothing_when_all_is_well() throws Exception {
    String key = created().path("key").asText();
    Program.Outcome uploaded =
        run("upload", "-q", "--request=10534", "--key=" + key, "--dbdump=" + program.dump());
    assertThat(uploaded.err()).isEmpty();
    assertThat(uploaded.document().at("/http_status/code").asInt()).isEqualTo(200);
  }

  @Test
  void an_upload_tells_how_far_it_is_on_a_terminal_in_one_line() throws Exception {
    String key = created().path("key").asText();
    program.atTerminal(java.util.Set.of(2), "");
    Program.Outcome uploaded =
        run("upload", "--request=10534", "--key=" + key, "--dbdump=" + program.dump());
    assertThat(uploaded.err()).contains("\r[########################] 100 %, ");
  }

  @Test
  void an_upload_tells_how_far_it_is_elsewhere_in_whole_lines() throws Exception {
    String key = created().path("key").asText();
    Program.Outcome uploaded =
        run("upload", "--request=10534", "--key=" + key, "--dbdump=" + program.dump());
    assertThat(uploaded.err())
        .contains("Upload: 100 %, ")
        .contains("Waiting for the platform's confirmation")
        .doesNotContain("\r");
  }

  private JsonNode created() {
    return run(
            "create",
            "--contract=M123456-abcxyz",
            "--email=john.doe@example.com",
            "--target=8.0",
            "--aim=test",
            "--filename=db.dump")
        .document()
        .at("/upgrade_response/request");
  }

  private String id() throws Exception {
    return program.sessionFiles().get(0).getFileName().toString().replace(".json", "");
  }

  private Program.Outcome run(String... args) {
    return program.run(with(args, "--url=" + sandbox.url()));
  }

  private static String[] with(String[] args, String... more) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(0, List.of(more));
    return all.toArray(String[]::new);
  }
}
