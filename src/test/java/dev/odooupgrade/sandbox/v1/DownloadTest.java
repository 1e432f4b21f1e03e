package dev.odooupgrade.sandbox.v1;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.sandbox.SampleDump;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.OneFault;
import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {
  private final FakeTime time = new FakeTime();
  private SandboxServer server;
  private Wire wire;
  private byte[] dump;
  private JsonNode request;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    server = SandboxServer.start(SandboxSettings.in(folder).withTime(time, time));
    wire = Wire.to(server);
    Path sample = folder.resolve("sample");
    SampleDump.SMALL.write(sample);
    dump = Files.readAllBytes(sample);
    Wire.Opened opened = wire.open();
    wire.upload(opened, dump);
    wire.post("process", opened);
    request = wire.status(opened);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String url(String name) {
    return request.get(name).textValue();
  }

  private void finish() {
    time.pause(Duration.ofHours(1));
  }

  @Test
  void the_upgraded_dump_is_there_when_the_upgrade_is_done() throws Exception {
    assertThat(wire.fetch(url("upgraded_dump_url")).statusCode()).isEqualTo(404);
    assertThat(wire.fetch(url("original_dump_url")).body()).isEqualTo(dump);
    finish();
    HttpResponse<byte[]> answer = wire.fetch(url("upgraded_dump_url"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(dump.length);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename*=UTF-8''upgraded_d.dump");
    assertThat(answer.body()).isEqualTo(dump);
  }

  @Test
  void the_dump_comes_as_sql_text_as_well() throws Exception {
    finish();
    assertThat(new String(wire.fetch(url("upgraded_sql_url")).body(), UTF_8))
        .startsWith("--\n-- PostgreSQL database dump")
        .contains("Zoë Lefèvre")
        .endsWith("-- PostgreSQL database dump complete\n--\n\n");
  }

  @ParameterizedTest
  @CsvSource({"bytes=10-19, 10, 20", "bytes=60000-, 60000, -1", "bytes=-7, -7, -1"})
  void a_part_is_sent_when_a_part_is_asked_for(String range, int from, int to) throws Exception {
    finish();
    int begin = from < 0 ? dump.length + from : from;
    int end = to < 0 ? dump.length : to;
    HttpResponse<byte[]> answer = wire.fetch(url("upgraded_dump_url"), "Range", range);
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.headers().firstValue("Content-Range"))
        .hasValue("bytes " + begin + "-" + (end - 1) + "/" + dump.length);
    assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(dump, begin, end));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,5-6", "bytes=9-3", "lines=1-2", "bytes=-"})
  void a_range_that_cannot_be_served_is_ignored(String range) throws Exception {
    finish();
    HttpResponse<byte[]> answer = wire.fetch(url("upgraded_dump_url"), "Range", range);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).hasSize(dump.length);
  }

  @Test
  void a_range_behind_the_end_is_refused_with_the_size() throws Exception {
    finish();
    HttpResponse<byte[]> answer =
        wire.fetch(url("upgraded_dump_url"), "Range", "bytes=" + dump.length + "-");
    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes */" + dump.length);
  }

  @Test
  void a_part_of_an_older_file_is_never_mixed_with_this_one() throws Exception {
    finish();
    String url = url("upgraded_dump_url");
    String tag = wire.fetch(url).headers().firstValue("ETag").orElseThrow();
    assertThat(wire.fetch(url, "Range", "bytes=5-", "If-Range", tag).statusCode()).isEqualTo(206);
    assertThat(wire.fetch(url, "Range", "bytes=5-", "If-Range", "\"old\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void head_tells_the_size_without_the_bytes() throws Exception {
    finish();
    HttpResponse<String> answer =
        wire.send(
            HttpRequest.newBuilder(URI.create(url("upgraded_dump_url")))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(dump.length);
  }

  @Test
  void another_key_opens_no_file() throws Exception {
    finish();
    String other = url("upgraded_dump_url").replaceFirst("/105\\d\\d/", "$0x");
    assertThat(wire.fetch(other).statusCode()).isEqualTo(403);
    assertThat(wire.fetch(wire.url() + "/database/sandbox/10534").statusCode()).isEqualTo(404);
  }

  @Test
  void the_pages_of_a_request_say_that_this_is_not_odoo() throws Exception {
    finish();
    for (String page : new String[] {"status_url", "notes_url", "modules_url"}) {
      assertThat(new String(wire.fetch(url(page)).body(), UTF_8)).contains("This is not Odoo.");
    }
  }

  @Test
  void a_download_can_be_cut_and_gone_on_with() throws Exception {
    finish();
    String url = url("upgraded_dump_url");
    server.inject(OneFault.cut(Endpoint.DOWNLOAD, Fault.Point.percent(50)));
    assertThatThrownBy(() -> wire.fetch(url)).isInstanceOf(IOException.class);
    server.inject(OneFault.cut(Endpoint.DOWNLOAD, OneFault.lastByte()));
    assertThatThrownBy(() -> wire.fetch(url)).isInstanceOf(IOException.class);
    assertThat(wire.fetch(url, "Range", "bytes=" + dump.length / 2 + "-").body())
        .isEqualTo(Arrays.copyOfRange(dump, dump.length / 2, dump.length));
  }

  @Test
  void a_download_can_be_answered_with_something_else() throws Exception {
    finish();
    server.inject(OneFault.answer(Endpoint.DOWNLOAD, 503, "text/plain", "later"));
    HttpResponse<byte[]> answer = wire.fetch(url("upgraded_dump_url"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(new String(answer.body(), UTF_8)).isEqualTo("later");
  }
}
