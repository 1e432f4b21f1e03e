package dev.odooupgrade.sandbox.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.sandbox.fault.Scenario;
import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The calls of the clients that exist, in their order: programs, scripts and the examples of the
 * API's own document differ in where they put a parameter.
 */
class ClientsTest {
  private static final byte[] DUMP = {1, 2, 3};
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data; boundary=----f1b2";

  /** Where a client puts its parameters. */
  enum Way {
    QUERY,
    POSTED_QUERY,
    FORM,
    /** Python's {@code requests.get(url, data=...)}. */
    GOT_FORM,
    FIELDS,
    FILE
  }

  private final Path folder;
  private final FakeTime time = new FakeTime();
  private SandboxServer server;
  private Wire wire;

  ClientsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void start() throws Exception {
    start(Scenario.FILESTORE);
  }

  private void start(Scenario scenario) throws Exception {
    server =
        SandboxServer.start(SandboxSettings.in(folder).withTime(time, time).withScenario(scenario));
    wire = Wire.to(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> call(String method, Way way, Map<String, String> given)
      throws Exception {
    String path = "/database/v1/" + method;
    String encoded = Wire.encoded(given);
    return wire.send(
        switch (way) {
          case QUERY -> HttpRequest.newBuilder(wire.at(path + "?" + encoded));
          case POSTED_QUERY ->
              HttpRequest.newBuilder(wire.at(path + "?" + encoded)).POST(BodyPublishers.noBody());
          case FORM ->
              HttpRequest.newBuilder(wire.at(path))
                  .header("Content-Type", FORM)
                  .POST(BodyPublishers.ofString(encoded));
          case GOT_FORM ->
              HttpRequest.newBuilder(wire.at(path))
                  .header("Content-Type", FORM)
                  .method("GET", BodyPublishers.ofString(encoded));
          case FIELDS, FILE ->
              HttpRequest.newBuilder(wire.at(path))
                  .header("Content-Type", MULTIPART)
                  .POST(BodyPublishers.ofString(parts(given, way == Way.FILE)));
        });
  }

  private static String parts(Map<String, String> given, boolean file) {
    return given.entrySet().stream()
            .map(
                part ->
                    "------f1b2\r\nContent-Disposition: form-data; name=\""
                        + part.getKey()
                        + (file && part.getKey().equals("ssh_keys")
                            ? "\"; filename=\"id_rsa.pub\"\r\nContent-Type: text/plain"
                            : "\"")
                        + "\r\n\r\n"
                        + part.getValue()
                        + "\r\n")
            .collect(Collectors.joining())
        + "------f1b2--\r\n";
  }

  private static Map<String, String> with(Map<String, String> given, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(given);
    more.put(name, value);
    return more;
  }

  private static void isFine(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Wire.reasons(answer)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // client, create, request_sftp_access, process and status, skip_test
    "the reference client, FORM, FILE, FORM, QUERY",
    "curl as documented, QUERY, FILE, QUERY, QUERY",
    "curl with posted addresses, POSTED_QUERY, FILE, POSTED_QUERY, POSTED_QUERY",
    "curl with fields, FIELDS, FIELDS, FIELDS, QUERY",
    "Python as documented, FORM, FILE, GOT_FORM, GOT_FORM",
    "requests with data alone, FORM, FORM, FORM, FORM",
    "urllib with queries alone, QUERY, QUERY, QUERY, QUERY",
    "wget, QUERY, POSTED_QUERY, QUERY, QUERY",
    "Perl, FORM, FIELDS, QUERY, QUERY",
    "Ruby, FIELDS, FILE, FORM, QUERY",
    "Java, FORM, FIELDS, POSTED_QUERY, QUERY",
  })
  void a_client_goes_its_way_to_the_end(
      String client, Way creating, Way access, Way asking, Way skipping) throws Exception {
    Map<String, String> order =
        with(Wire.orderWith("email", " john.doe@example.com "), "filename", "d.b.sql.gz");
    JsonNode created = Wire.json(call("create", creating, order)).path("request");
    assertThat(created.path("email").asText()).isEqualTo("john.doe@example.com");
    Wire.Opened opened =
        new Wire.Opened(created.path("id").intValue(), created.path("key").asText());
    Map<String, String> given = Wire.parameters(opened);
    String key = new Sftp(wire).publicKey();
    isFine(call("request_sftp_access", access, with(given, "ssh_keys", key)));
    isFine(wire.upload(opened, DUMP));
    isFine(call("process", asking, given));
    time.pause(Duration.ofHours(1));
    JsonNode done = Wire.json(call("status", asking, given)).path("request");
    assertThat(done.path("state").asText()).isEqualTo("done");
    isFine(call("skip_test", skipping, given));
    assertThat(wire.status(opened).path("state").asText()).isEqualTo("delivered");
  }

  @Test
  void the_keys_may_stand_behind_the_number_in_the_address() throws Exception {
    Wire.Opened opened = wire.open();
    String given = Wire.encoded(Wire.parameters(opened));
    HttpResponse<String> answer =
        wire.send(
            HttpRequest.newBuilder(wire.at("/database/v1/request_sftp_access?" + given))
                .header("Content-Type", MULTIPART)
                .POST(
                    BodyPublishers.ofString(
                        parts(Map.of("ssh_keys", new Sftp(wire).publicKey()), true))));
    isFine(answer);
  }

  @ParameterizedTest
  @CsvSource({"d.sql.gz, upgraded_d.zip", "d.b.dump, upgraded_d.zip", "d, upgraded_d.zip"})
  void a_result_with_a_filestore_is_called_by_what_stands_before_the_first_dot(
      String filename, String result) throws Exception {
    JsonNode created = Wire.json(wire.create(Wire.orderWith("filename", filename))).path("request");
    Wire.Opened opened =
        new Wire.Opened(created.path("id").intValue(), created.path("key").asText());
    wire.upload(opened, DUMP);
    wire.post("process", opened);
    time.pause(Duration.ofHours(1));
    HttpResponse<byte[]> archive =
        wire.fetch(wire.status(opened).path("upgraded_dump_url").asText());
    assertThat(archive.headers().firstValue("Content-Disposition").orElse("")).endsWith(result);
  }

  @ParameterizedTest
  @CsvSource({"status", "upgraded/notes", "modules", "modules/archive", "original/archive"})
  void files_lie_where_clients_of_the_platform_expect_them(String what) throws Exception {
    Wire.Opened opened = wire.open();
    wire.upload(opened, DUMP);
    wire.post("process", opened);
    time.pause(Duration.ofHours(1));
    String address = "/database/eu1/" + opened.id() + "/" + opened.key() + "/" + what;
    assertThat(wire.get(address).statusCode()).isEqualTo(200);
    assertThat(wire.get(address.replace(opened.key(), "wrong")).statusCode()).isEqualTo(403);
  }
}
