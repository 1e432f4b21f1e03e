package dev.odooupgrade.sandbox.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.sandbox.current.call.CurrentCall;
import dev.odooupgrade.testing.SandboxCertificate;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallsTest {
  private final Path folder;
  private Bench bench;

  CallsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void start() throws Exception {
    bench = Bench.in(folder, CurrentScenario.HAPPY);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void a_request_goes_its_way_from_new_to_done() throws Exception {
    String token = bench.uploaded();
    assertThat(bench.status(token)).isEqualTo("new");
    JsonNode processed = bench.call("process", token);
    assertThat(processed.required("is_pg_version_compatible").booleanValue()).isTrue();
    assertThat(bench.status(token)).isEqualTo("pending");
    bench.minutes(5);
    assertThat(bench.status(token)).isEqualTo("progress");
    bench.minutes(24);
    assertThat(bench.status(token)).isEqualTo("progress");
    bench.minutes(1);
    assertThat(bench.status(token)).isEqualTo("done");
    JsonNode status = bench.call("status", token);
    assertThat(status.has("reason")).isFalse();
    assertThat(status.has("archived")).isFalse();
  }

  @Test
  void create_tells_the_number_the_token_and_the_host() throws Exception {
    JsonNode created = bench.call("create", Bench.order(Bench.anyKey()));
    assertThat(created.required("request_id").isInt()).isTrue();
    assertThat(created.required("token").textValue()).matches("[0-9a-f]{32}");
    assertThat(created.required("assigned_host_uri").textValue())
        .isEqualTo("localhost:" + bench.sandbox.url().getPort());
    assertThat(created.has("info")).isFalse();
    JsonNode inProduction =
        bench.call("create", Bench.order(Bench.anyKey()).put("aim", "production"));
    assertThat(inProduction.required("info").textValue()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "contract, ''",
    "contract, M000000-abcxyz",
    "target, 3.0",
    "aim, fun",
    "api_version, 0.1",
    "ssh_key, no key at all",
  })
  void create_refuses_what_the_platform_would_not_take(String name, String value) throws Exception {
    ObjectNode order = Bench.order(Bench.anyKey()).put(name, value);
    assertThat(bench.call("create", order).required("error").textValue()).isNotBlank();
  }

  @Test
  void create_refuses_a_key_that_the_transfer_server_would_not_accept() throws Exception {
    KeyPairGenerator dsa = KeyPairGenerator.getInstance("DSA");
    dsa.initialize(1024);
    String key = PublicKeyEntry.toString(dsa.generateKeyPair().getPublic());
    assertThat(bench.call("create", Bench.order(key)).required("error").textValue())
        .isEqualTo("The ssh_key is not a supported public key: use an RSA key.");
  }

  @Test
  void create_refuses_variables_of_another_form() throws Exception {
    ObjectNode order = Bench.order(Bench.anyKey());
    order.putArray("env_vars").add("no form");
    assertThat(bench.call("create", order).required("error").textValue()).contains("VAR=VAL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contract",
        "target",
        "aim",
        "actuator",
        "env_vars",
        "ssh_key",
      })
  void a_missing_parameter_is_a_fault_of_the_call(String name) throws Exception {
    ObjectNode order = Bench.order(Bench.anyKey());
    order.remove(name);
    JsonNode envelope = bench.envelope("create", order);
    assertThat(envelope.has("result")).isFalse();
    assertThat(envelope.at("/error/data/message").asText()).contains("'" + name + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "",
        "[]",
        "{\"jsonrpc\":\"1.0\",\"method\":\"x\",\"params\":{}}",
        "{\"jsonrpc\":\"2.0\",\"params\":{}}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"x\",\"params\":[]}",
      })
  void what_is_no_call_is_told_so_in_the_envelope(String body) throws Exception {
    String answer = bench.post("status", body).body();
    assertThat(answer).contains("\"error\":{\"code\":", "\"data\":{\"message\":\"The call");
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "process", "transfer/stop"})
  void an_unknown_token_is_refused_in_the_result(String endpoint) throws Exception {
    assertThat(bench.refusal(endpoint, "nobody")).contains("token");
    assertThat(bench.start("nobody", "upload").has("error")).isTrue();
  }

  @Test
  void what_is_not_there_is_a_404_and_calls_are_posted() throws Exception {
    assertThat(bench.post("dance", "{}").statusCode()).isEqualTo(404);
    assertThat(bench.get("status", "").statusCode()).isEqualTo(405);
    assertThat(bench.get("logs?token=nobody", "").statusCode()).isEqualTo(404);
  }

  @Test
  void nothing_is_processed_before_a_dump_has_come() throws Exception {
    String token = bench.create();
    assertThat(bench.refusal("process", token)).contains("no dump");
    assertThat(bench.status(token)).isEqualTo("new");
  }

  @Test
  void processing_may_be_ordered_again_while_the_request_waits() throws Exception {
    String token = bench.processed();
    bench.minutes(4);
    assertThat(bench.refusal("process", token)).isEmpty();
    bench.minutes(1);
    assertThat(bench.status(token)).isEqualTo("progress");
    assertThat(bench.refusal("process", token)).contains("already");
  }

  @Test
  void windows_open_for_uploads_at_first_and_for_downloads_at_last() throws Exception {
    String token = bench.uploaded();
    assertThat(bench.start(token, "download").required("error").textValue()).contains("not done");
    assertThat(bench.start(token, "sideways").has("error")).isTrue();
    JsonNode upload = bench.start(token, "upload");
    int port = upload.required("ssh_port").intValue();
    assertThat(upload.has("dump_name")).isFalse();
    assertThat(upload.required("known_hosts").textValue().lines())
        .hasSize(2)
        .anyMatch(line -> line.matches("\\[localhost]:" + port + " ecdsa-\\S+ \\S+"))
        .anyMatch(line -> line.startsWith("[127.0.0.1]:" + port + " "));
    assertThat(bench.call("transfer/stop", token).has("error")).isFalse();
    bench.call("process", token);
    assertThat(bench.start(token, "upload").has("error")).isTrue();
    bench.minutes(30);
    assertThat(bench.start(token, "upload").has("error")).isTrue();
    assertThat(bench.start(token, "download").required("dump_name").textValue())
        .isEqualTo("upgraded.dump");
  }

  @Test
  void a_result_is_a_dump_a_filestore_a_report_and_the_log() throws Exception {
    JsonNode created = bench.call("create", Bench.order(Bench.anyKey()));
    Path data = bench.sandbox.dataFolder(created.required("request_id").intValue());
    String token = created.required("token").textValue();
    Path origin = Files.createDirectory(data.resolve("origin.dump"));
    Files.writeString(origin.resolve("toc.dat"), "contents");
    bench.call("process", token);
    bench.minutes(30);
    bench.start(token, "download");
    assertThat(data.resolve("upgraded.dump/toc.dat")).hasContent("contents");
    assertThat(data.resolve("filestore/0a/0a4d55a8d778e5022fab701977c5d840bbc486d0"))
        .isNotEmptyFile();
    assertThat(data.resolve("upgrade.log")).hasBinaryContent(bench.log(token));
    assertThat(data.resolve("upgrade-report.html"))
        .content()
        .contains("<h1>", "17.0", "<table>", "caf\u00e9");
  }

  @Test
  void wiping_takes_the_files_and_the_contract_must_fit() throws Exception {
    JsonNode created = bench.call("create", Bench.order(Bench.anyKey()));
    int id = created.required("request_id").intValue();
    String token = created.required("token").textValue();
    Path origin = bench.sandbox.dataFolder(id).resolve("origin.dump");
    Files.writeString(origin, "dump");
    assertThat(bench.call("wipe", Bench.with(token).put("contract", "M1-other")).has("error"))
        .isTrue();
    assertThat(origin).exists();
    ObjectNode right = Bench.with(token).put("contract", Bench.CONTRACT);
    bench.call("process", token);
    JsonNode tooEarly = bench.call("wipe", right);
    assertThat(tooEarly.toString()).isEqualTo("{\"wiped\":[],\"failed\":[\"db_" + id + "\"]}");
    bench.minutes(30);
    JsonNode wiped = bench.call("wipe", right);
    assertThat(wiped.toString()).isEqualTo("{\"wiped\":[\"db_" + id + "\"],\"failed\":[]}");
    assertThat(origin).doesNotExist();
    assertThat(bench.call("status", token).required("archived").booleanValue()).isTrue();
    assertThat(bench.start(token, "download").has("error")).isTrue();
  }

  @Test
  void wiping_takes_other_finished_requests_of_the_contract_along() throws Exception {
    String finished = bench.processed();
    bench.minutes(30);
    String running = bench.processed();
    String asked = bench.create();
    bench.call("wipe", Bench.with(asked).put("contract", Bench.CONTRACT));
    assertThat(bench.call("status", finished).has("archived")).isTrue();
    assertThat(bench.call("status", asked).has("archived")).isTrue();
    assertThat(bench.call("status", running).has("archived")).isFalse();
  }

  @Test
  void calls_are_told_without_any_secret() throws Exception {
    String token = bench.create();
    bench.refusal("process", token);
    List<CurrentCall> calls = bench.sandbox.calls();
    assertThat(calls).extracting(CurrentCall::endpoint).containsExactly("create", "process");
    assertThat(calls.get(0).line()).isEqualTo("create: done");
    assertThat(calls.get(1).outcome()).contains("no dump");
    assertThat(calls).noneMatch(call -> call.line().contains(token));
  }

  @Test
  void started_again_on_its_folder_it_knows_its_requests() throws Exception {
    String token = bench.processed();
    bench.close();
    byte[] certificate = Files.readAllBytes(bench.sandbox.certificate());
    bench = Bench.in(folder, CurrentScenario.HAPPY);
    assertThat(bench.status(token)).isEqualTo("pending");
    assertThat(bench.sandbox.certificate()).hasBinaryContent(certificate);
  }

  @Test
  void a_request_that_cannot_be_read_back_is_named() throws Exception {
    Path damaged = Files.writeString(folder.resolve("request-7.json"), "{");
    assertThatThrownBy(() -> CurrentSandbox.start(SandboxCertificate.settingsIn(folder)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(damaged.toString());
  }

  @Test
  void a_taken_port_is_told_at_once() throws Exception {
    CurrentSettings same =
        SandboxCertificate.settingsIn(folder).withPort(bench.sandbox.url().getPort());
    assertThatThrownBy(() -> CurrentSandbox.start(same)).isInstanceOf(BindException.class);
  }

  @Test
  void a_client_that_does_not_know_the_certificate_does_not_trust_it() {
    HttpRequest request = HttpRequest.newBuilder(URI.create(bench.sandbox.url() + "/")).build();
    assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.discarding()))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void the_port_that_goes_without_saying_is_not_said() {
    CurrentRequest request =
        CurrentRequest.created(1, "t", new ReceivedOrder("c", "17.0", "test", "k"));
    assertThat(new Hosts(443, true).url()).hasToString("https://localhost");
    assertThat(new Hosts(443, true).of(request.ordered(Instant.EPOCH))).isEqualTo("127.0.0.1");
    assertThat(new Hosts(8443, false).url()).hasToString("https://localhost:8443");
  }

  @Test
  void a_closed_sandbox_answers_no_more() {
    bench.close();
    assertThatThrownBy(() -> bench.status("x")).isInstanceOf(IOException.class);
  }
}
