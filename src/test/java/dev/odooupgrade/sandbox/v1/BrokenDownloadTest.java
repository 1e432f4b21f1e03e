package dev.odooupgrade.sandbox.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.sandbox.fault.Call;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.OneFault;
import dev.odooupgrade.sandbox.fault.Scenario;
import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may go wrong with a download or an upload over HTTP besides a plain cut. */
class BrokenDownloadTest {
  private static final int SIZE = 1_000_000;

  private final FakeTime time = new FakeTime();
  private final byte[] dump = new byte[SIZE];
  private final Path folder;
  private SandboxServer server;
  private Wire wire;
  private String url;

  BrokenDownloadTest(@TempDir Path folder) {
    this.folder = folder;
    new Random(5).nextBytes(dump);
  }

  @BeforeEach
  void start() throws Exception {
    start(SandboxSettings.in(folder).withTime(time, time).withResets());
  }

  private void start(SandboxSettings settings) throws Exception {
    server = SandboxServer.start(settings);
    wire = Wire.to(server);
    Wire.Opened opened = wire.open();
    wire.upload(opened, dump);
    wire.post("process", opened);
    time.pause(Duration.ofHours(1));
    url = wire.status(opened).get("upgraded_dump_url").textValue();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  static Stream<Arguments> points() {
    return Stream.of(
        Arguments.of(Fault.Point.start(), 0),
        Arguments.of(Fault.Point.percent(50), SIZE / 2),
        Arguments.of(OneFault.lastByte(), SIZE - 1));
  }

  @ParameterizedTest
  @MethodSource("points")
  void a_download_ends_there_with_a_reset_of_the_connection(Fault.Point at, int bytes)
      throws Exception {
    server.inject(OneFault.reset(Endpoint.DOWNLOAD, at));
    URI address = URI.create(url);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      String head = "GET " + address.getRawPath() + " HTTP/1.1\r\nHost: x\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      assertThatThrownBy(in::readAllBytes)
          .isInstanceOf(SocketException.class)
          .hasMessageContaining("reset");
    }
    assertThat(server.calls()).contains(new Call(Endpoint.DOWNLOAD, "GET", 0, bytes, Call.HUNG_UP));
    assertThat(wire.fetch(url).body()).isEqualTo(dump);
  }

  @ParameterizedTest
  @MethodSource("points")
  void an_upload_is_reset_there_and_the_next_works(Fault.Point at, int bytes) throws Exception {
    Wire.Opened next = wire.open();
    server.inject(OneFault.reset(Endpoint.UPLOAD, at));
    assertThatThrownBy(() -> wire.upload(next, dump)).isInstanceOf(IOException.class);
    assertThat(server.calls()).contains(new Call(Endpoint.UPLOAD, "POST", bytes, 0, Call.HUNG_UP));
    assertThat(Wire.reasons(wire.upload(next, dump))).isEmpty();
  }

  @Test
  void a_reset_is_refused_where_none_is_possible(@TempDir Path other) throws Exception {
    Fault reset = OneFault.reset(Endpoint.DOWNLOAD, Fault.Point.start());
    try (SandboxServer plain = SandboxServer.start(SandboxSettings.in(other))) {
      assertThatThrownBy(() -> plain.inject(reset))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("withResets");
    }
    try (SandboxServer ready = SandboxServer.start(SandboxSettings.in(other).withResets())) {
      ready.inject(reset);
      assertThat(Wire.to(ready).get("/").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_download_ends_early_as_if_that_were_all() throws Exception {
    server.inject(OneFault.endEarly(Endpoint.DOWNLOAD, Fault.Point.percent(30)));
    HttpResponse<byte[]> answer = wire.fetch(url);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(300_000);
    assertThat(answer.body()).isEqualTo(Arrays.copyOf(dump, 300_000));
    server.inject(OneFault.endEarly(Endpoint.DOWNLOAD, OneFault.lastByte()));
    HttpResponse<byte[]> part = wire.fetch(url, "Range", "bytes=300000-");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 300000-999999/1000000");
    assertThat(part.body()).hasSize(699_999);
  }

  @Test
  void after_a_cut_the_next_range_may_find_the_server_down() throws Exception {
    server.inject(OneFault.cut(Endpoint.DOWNLOAD, Fault.Point.percent(50)));
    server.inject(OneFault.unavailable(Endpoint.DOWNLOAD).times(2));
    assertThatThrownBy(() -> wire.fetch(url)).isInstanceOf(IOException.class);
    assertThat(wire.fetch(url, "Range", "bytes=500000-").statusCode()).isEqualTo(503);
    assertThat(wire.fetch(url, "Range", "bytes=500000-").statusCode()).isEqualTo(503);
    assertThat(wire.fetch(url, "Range", "bytes=500000-").body())
        .isEqualTo(Arrays.copyOfRange(dump, SIZE / 2, SIZE));
  }

  @Test
  void download_cut_plays_that_without_being_told() throws Exception {
    stop();
    start(SandboxSettings.in(folder).withTime(time, time).withScenario(Scenario.DOWNLOAD_CUT));
    assertThatThrownBy(() -> wire.fetch(url)).isInstanceOf(IOException.class);
    assertThat(wire.fetch(url, "Range", "bytes=500000-").statusCode()).isEqualTo(503);
    assertThat(wire.fetch(url, "Range", "bytes=500000-").body()).hasSize(SIZE / 2);
    assertThat(wire.fetch(url.replace("archive", "notes")).statusCode()).isEqualTo(200);
  }

  @Test
  void the_file_may_become_another_one_between_two_calls() throws Exception {
    HttpResponse<byte[]> first = wire.fetch(url);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    String date = first.headers().firstValue("Last-Modified").orElseThrow();
    assertThat(wire.fetch(url, "Range", "bytes=5-", "If-Range", date).statusCode()).isEqualTo(206);
    server.inject(OneFault.replaced());
    HttpResponse<byte[]> whole = wire.fetch(url, "Range", "bytes=5-", "If-Range", tag);
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.body()).isEqualTo(dump);
    String other = whole.headers().firstValue("ETag").orElseThrow();
    assertThat(other).isNotEqualTo(tag);
    assertThat(whole.headers().firstValue("Last-Modified")).get().isNotEqualTo(date);
    assertThat(wire.fetch(url, "Range", "bytes=5-", "If-Range", date).statusCode()).isEqualTo(200);
    assertThat(wire.fetch(url, "Range", "bytes=5-", "If-Range", other).statusCode()).isEqualTo(206);
  }
}
