package dev.odooupgrade.sandbox.v1;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.sandbox.SampleDump;
import dev.odooupgrade.sandbox.fault.Call;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadHandlerTest {
  private static final byte[] CUSTOM = "PGDMP\1\14\0\4 and so on".getBytes(UTF_8);

  private final Path folder;
  private SandboxServer server;
  private Wire wire;

  UploadHandlerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void start() throws Exception {
    FakeTime time = new FakeTime();
    server = SandboxServer.start(SandboxSettings.in(folder).withTime(time, time));
    wire = Wire.to(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void the_bytes_arrive_as_they_were_sent() throws Exception {
    byte[] dump = new byte[3_000_001];
    new Random(1).nextBytes(dump);
    Wire.Opened opened = wire.open();
    assertThat(wire.upload(opened, dump).body()).isEqualTo("{\"failures\":[]}");
    ReceivedDump received = ReceivedDump.in(server).get(0);
    assertThat(received.bytes()).isEqualTo(dump.length);
    assertThat(received.filename()).isEqualTo("d.dump");
    assertThat(received.file()).hasBinaryContent(dump);
    assertThat(server.calls()).contains(new Call(Endpoint.UPLOAD, "POST", dump.length, 0, 200));
    assertThat(wire.status(opened).get("filesize").textValue()).isEqualTo("2.86 Mb");
  }

  @Test
  void the_first_bytes_of_the_dump_tell_what_it_is() throws Exception {
    Wire.Opened opened = wire.open();
    wire.upload(opened, CUSTOM);
    assertThat(wire.status(opened).get("compressions"))
        .extracting(JsonNode::textValue)
        .containsExactly("pgdmp_custom");
    Path sample = folder.resolve("sample");
    SampleDump.SMALL.write(sample);
    wire.upload(opened, Files.readAllBytes(sample));
    JsonNode request = wire.status(opened);
    assertThat(request.get("compressions"))
        .extracting(JsonNode::textValue)
        .containsExactly("gzip", "sql");
    assertThat(request.get("postgresql").textValue()).isEqualTo("9.6");
    assertThat(request.get("database_version").textValue()).isEqualTo("7.0");
    assertThat(request.get("database_uuid").textValue()).hasSize(36);
    wire.upload(opened, "neither fish nor flesh".getBytes(UTF_8));
    assertThat(wire.status(opened).get("compressions")).isEmpty();
  }

  @Test
  void a_second_upload_replaces_the_first() throws Exception {
    Wire.Opened opened = wire.open();
    wire.upload(opened, new byte[] {1, 2, 3});
    wire.upload(opened, new byte[] {1});
    assertThat(ReceivedDump.in(server)).extracting(ReceivedDump::bytes).containsExactly(1L);
  }

  @Test
  void a_dump_is_received_only_as_long_as_the_request_is_a_draft() throws Exception {
    Wire.Opened opened = wire.open();
    wire.upload(opened, CUSTOM);
    wire.post("process", opened);
    HttpResponse<String> answer = wire.upload(opened, new byte[100_000]);
    JsonNode failure = Wire.failure(answer, "STATE:INVALID").orElseThrow();
    assertThat(failure.get("value").textValue()).isEqualTo("pending");
    assertThat(failure.get("expected")).extracting(JsonNode::textValue).containsExactly("draft");
    assertThat(ReceivedDump.in(server).get(0).bytes()).isEqualTo(CUSTOM.length);
  }

  @Test
  void the_key_and_the_number_must_be_in_the_query() throws Exception {
    HttpResponse<String> answer =
        wire.send(
            HttpRequest.newBuilder(wire.at("/database/v1/upload"))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(CUSTOM)));
    assertThat(Wire.reasons(answer)).isEqualTo("REQUEST:MISSING KEY:MISSING");
  }

  @Test
  void a_wrong_key_and_a_wrong_number_open_nothing() throws Exception {
    Wire.Opened opened = wire.open();
    byte[] large = new byte[5_000_000];
    assertThat(Wire.reasons(wire.upload(new Wire.Opened(opened.id(), "x"), large)))
        .isEqualTo("KEY:INVALID");
    assertThat(Wire.reasons(wire.upload(new Wire.Opened(99, opened.key()), large)))
        .isEqualTo("REQUEST:NOT_FOUND");
    for (String method : new String[] {"process", "status"}) {
      assertThat(Wire.reasons(wire.post(method, new Wire.Opened(opened.id(), "x"))))
          .isEqualTo("KEY:INVALID");
      assertThat(Wire.reasons(wire.post(method, Map.of())))
          .isEqualTo("REQUEST:MISSING KEY:MISSING");
    }
    assertThat(ReceivedDump.in(server)).isEmpty();
  }

  @Test
  void a_key_whose_plus_was_not_escaped_is_found_out() throws Exception {
    Wire.Opened opened = wire.open();
    HttpResponse<String> answer =
        wire.send(
            HttpRequest.newBuilder(wire.at("/database/v1/status"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("request=" + opened.id() + "&key=" + opened.key())));
    assertThat(Wire.reasons(answer)).isEqualTo("KEY:INVALID");
  }

  @Test
  void a_body_without_a_declared_length_is_refused() throws Exception {
    HttpResponse<String> answer =
        wire.upload(
            wire.open(),
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(CUSTOM)),
            "application/octet-stream");
    assertThat(answer.statusCode()).isEqualTo(411);
    assertThat(Wire.reasons(answer)).isEqualTo("CONTENT_LENGTH:MISSING");
  }

  @Test
  void an_empty_dump_is_refused() throws Exception {
    assertThat(Wire.reasons(wire.upload(wire.open(), new byte[0]))).isEqualTo("DUMP:EMPTY");
  }

  @Test
  void a_dump_sent_as_a_form_is_refused() throws Exception {
    HttpResponse<String> answer =
        wire.upload(
            wire.open(), BodyPublishers.ofByteArray(CUSTOM), "application/x-www-form-urlencoded");
    assertThat(answer.statusCode()).isEqualTo(415);
  }
}
