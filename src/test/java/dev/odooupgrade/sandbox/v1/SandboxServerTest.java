package dev.odooupgrade.sandbox.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.sandbox.SandboxBanner;
import dev.odooupgrade.sandbox.fault.Call;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.SandboxListener;
import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxServerTest {
  private final Path folder;
  private final BlockingQueue<Call> ended = new LinkedBlockingQueue<>();
  private SandboxServer server;
  private Wire wire;

  SandboxServerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void start() throws Exception {
    server =
        SandboxServer.start(
            SandboxSettings.in(folder)
                .withListener(
                    new SandboxListener() {
                      @Override
                      public void callEnded(Call call) {
                        ended.add(call);
                      }
                    }));
    wire = Wire.to(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void it_says_in_big_letters_that_it_is_not_odoo() {
    String banner = SandboxBanner.text(server.url());
    assertThat(banner).contains("this is not Odoo", server.url().toString());
    assertThat(banner.lines()).hasSizeGreaterThan(6).allMatch(line -> line.length() < 80);
    assertThat(banner.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'));
  }

  @Test
  void its_page_and_every_answer_say_that_it_is_not_odoo() throws Exception {
    HttpResponse<String> home = wire.get("/");
    assertThat(home.body()).contains("This is not Odoo.", "/database/v1/upload", "happy");
    for (String path : new String[] {"/", "/nothing", "/database/v1/create"}) {
      assertThat(wire.get(path).headers().firstValue("Server"))
          .hasValue("odoo-upgrade-sandbox (not Odoo)");
    }
  }

  @Test
  void it_listens_on_loopback_only() {
    assertThat(server.url().getHost()).isEqualTo("127.0.0.1");
    assertThat(server.url().getPort()).isPositive();
  }

  @Test
  void what_does_not_exist_is_a_404_in_json() throws Exception {
    for (String path : new String[] {"/database/v1/dance", "/database/v2/create", "/x"}) {
      HttpResponse<String> answer = wire.get(path);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(Wire.reasons(answer)).isEqualTo("METHOD:NOT_FOUND");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, create, 'GET, POST'",
    "GET, upload, POST",
    "PUT, upload, POST",
    "PUT, process, 'GET, POST'",
  })
  void another_http_method_is_a_405_that_names_the_right_ones(
      String http, String method, String allowed) throws Exception {
    HttpResponse<String> answer =
        wire.send(
            HttpRequest.newBuilder(wire.at("/database/v1/" + method))
                .method(http, BodyPublishers.ofString("a=b")));
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue(allowed);
    assertThat(Wire.reasons(answer)).isEqualTo("HTTP_METHOD:INVALID");
  }

  @Test
  void a_client_that_dies_in_the_middle_leaves_nothing_behind() throws Exception {
    Wire.Opened opened = wire.open();
    ended.clear();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.url().getPort())) {
      OutputStream out = socket.getOutputStream();
      String head =
          "POST /database/v1/upload?%s HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n"
              .formatted(Wire.encoded(Wire.parameters(opened)));
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(new byte[600]);
      out.flush();
    }
    assertThat(ended.poll(30, TimeUnit.SECONDS))
        .isEqualTo(new Call(Endpoint.UPLOAD, "POST", 600, 0, Call.HUNG_UP));
    assertThat(ReceivedDump.in(server)).isEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).allMatch(file -> file.toString().endsWith(".json"));
    }
  }

  @Test
  void calls_are_told_in_a_line_without_any_secret() throws Exception {
    Wire.Opened opened = wire.open();
    wire.upload(opened, new byte[10]);
    assertThat(server.calls().stream().map(Call::line))
        .contains("POST upload: 200, received 10 bytes")
        .noneMatch(line -> line.contains(opened.key()));
  }

  @Test
  void a_taken_port_is_told_at_once() {
    SandboxSettings same = SandboxSettings.in(folder).withPort(server.url().getPort());
    assertThatThrownBy(() -> SandboxServer.start(same)).isInstanceOf(BindException.class);
  }

  @Test
  void a_request_that_cannot_be_read_back_is_named_and_left_alone() throws Exception {
    Path damaged = folder.resolve("request-7.json");
    Files.writeString(damaged, "{");
    assertThatThrownBy(() -> SandboxServer.start(SandboxSettings.in(folder)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(damaged.toString());
    assertThat(damaged).hasContent("{");
  }

  @Test
  void a_closed_sandbox_answers_no_more() {
    server.close();
    assertThatThrownBy(() -> wire.get("/")).isInstanceOf(IOException.class);
  }
}
