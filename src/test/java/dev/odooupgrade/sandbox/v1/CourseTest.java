package dev.odooupgrade.sandbox.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseTest {
  private final Path folder;
  private final FakeTime time = new FakeTime();
  private SandboxServer server;
  private Wire wire;

  CourseTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void start() throws Exception {
    start(2);
  }

  private void start(double speed) throws Exception {
    server = SandboxServer.start(SandboxSettings.in(folder).withTime(time, time).withSpeed(speed));
    wire = Wire.to(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Wire.Opened processed() throws Exception {
    Wire.Opened opened = wire.open();
    wire.upload(opened, new byte[] {1, 2, 3});
    assertThat(wire.post("process", opened).body()).isEqualTo("{\"failures\":[]}");
    return opened;
  }

  private String state(Wire.Opened opened) throws Exception {
    return wire.status(opened).get("state").textValue();
  }

  @Test
  void states_advance_with_time_and_at_speed_two_twice_as_fast() throws Exception {
    Wire.Opened opened = processed();
    assertThat(state(opened)).isEqualTo("pending");
    time.pause(Duration.ofMillis(2499));
    assertThat(state(opened)).isEqualTo("pending");
    time.pause(Duration.ofMillis(1));
    assertThat(state(opened)).isEqualTo("progress");
    assertThat(wire.status(opened).get("elapsed").textValue()).isEqualTo("00:05");
    assertThat(wire.status(opened).get("estimated_time").textValue()).isEqualTo("00:30");
    assertThat(wire.status(opened).get("processed_at").isNull()).isTrue();
    time.pause(Duration.ofMillis(12_500));
    JsonNode done = wire.status(opened);
    assertThat(done.get("state").textValue()).isEqualTo("done");
    assertThat(done.get("processed_at").textValue()).isEqualTo("2015-09-09 07:14:04");
    time.pause(Duration.ofDays(1));
    assertThat(wire.status(opened).get("elapsed").textValue()).isEqualTo("00:30");
  }

  @Test
  void a_draft_stays_a_draft_until_somebody_asks_to_process_it() throws Exception {
    Wire.Opened opened = wire.open();
    wire.upload(opened, new byte[] {1});
    time.pause(Duration.ofDays(100));
    assertThat(state(opened)).isEqualTo("draft");
  }

  @Test
  void nothing_is_processed_before_its_dump_has_come() throws Exception {
    Wire.Opened opened = wire.open();
    assertThat(Wire.reasons(wire.post("process", opened))).isEqualTo("DUMP:MISSING");
    assertThat(state(opened)).isEqualTo("draft");
  }

  @Test
  void a_request_is_processed_once() throws Exception {
    Wire.Opened opened = processed();
    assertThat(Wire.reasons(wire.post("process", opened))).isEqualTo("STATE:INVALID");
  }

  @Test
  void skipping_the_test_delivers_a_request_that_is_done() throws Exception {
    Wire.Opened opened = processed();
    String path = "/database/v1/skip_test?" + Wire.encoded(Wire.parameters(opened));
    assertThat(Wire.reasons(wire.get(path))).isEqualTo("STATE:INVALID");
    time.pause(Duration.ofMinutes(1));
    HttpResponse<String> answer = wire.get(path);
    assertThat(answer.body()).isEqualTo("{\"failures\":[]}");
    assertThat(state(opened)).isEqualTo("delivered");
  }

  @Test
  void a_sandbox_started_again_at_the_same_place_goes_on_where_it_was() throws Exception {
    Wire.Opened draft = wire.open();
    Wire.Opened opened = processed();
    JsonNode before = wire.status(opened);
    int port = server.url().getPort();
    server.close();
    time.pause(Duration.ofSeconds(3));
    server =
        SandboxServer.start(
            SandboxSettings.in(folder).withTime(time, time).withSpeed(2).withPort(port));
    assertThat(state(opened)).isEqualTo("progress");
    assertThat(wire.status(opened).get("upgraded_dump_url"))
        .isEqualTo(before.get("upgraded_dump_url"));
    assertThat(wire.status(opened).get("filesize")).isEqualTo(before.get("filesize"));
    assertThat(state(draft)).isEqualTo("draft");
    assertThat(wire.open().id()).isEqualTo(opened.id() + 1);
  }
}
