package dev.odooupgrade.sandbox.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.sandbox.SampleDump;
import dev.odooupgrade.sandbox.fault.Call;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Scenario;
import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHFsyncExtension;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHLimitsExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SftpTest {
  private final FakeTime time = new FakeTime();
  private final Path folder;
  private final byte[] dump = new byte[700_001];
  private SandboxServer server;
  private Wire wire;
  private Sftp sftp;
  private Wire.Opened opened;
  private SftpClient in;

  SftpTest(@TempDir Path folder) {
    this.folder = folder;
    new Random(2).nextBytes(dump);
  }

  @BeforeEach
  void start() throws Exception {
    start(SandboxSettings.in(folder).withTime(time, time));
    opened = wire.open();
    in = sftp.enter(opened);
  }

  private void start(SandboxSettings settings) throws Exception {
    server = SandboxServer.start(settings);
    wire = Wire.to(server);
    sftp = new Sftp(wire);
  }

  @AfterEach
  void stop() {
    sftp.close();
    server.close();
  }

  private void processAndFinish() throws Exception {
    assertThat(Wire.reasons(wire.post("process", opened))).isEmpty();
    time.pause(Duration.ofHours(1));
  }

  private static void refused(int code, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            SftpException.class, refusal -> assertThat(refusal.getStatus()).isEqualTo(code));
  }

  @Test
  void the_dump_arrives_and_counts_from_the_moment_it_is_processed() throws Exception {
    Sftp.write(in, "d.dump", dump, 0, dump.length);
    assertThat(server.calls())
        .contains(new Call(Endpoint.SFTP_UPLOAD, "SFTP", dump.length, 0, Call.CLOSED));
    assertThat(ReceivedDump.in(server)).isEmpty();
    assertThat(wire.status(opened).get("filesize").isNull()).isTrue();
    wire.post("process", opened);
    assertThat(wire.status(opened).get("filesize").textValue()).isEqualTo("683.59 Kb");
    assertThat(Files.readAllBytes(ReceivedDump.in(server).get(0).file())).isEqualTo(dump);
  }

  @Test
  void an_upload_goes_on_where_it_was_also_after_a_restart_of_the_sandbox() throws Exception {
    Sftp.write(in, "/d.dump", dump, 0, 300_000);
    stop();
    start(SandboxSettings.in(folder).withTime(time, time));
    in = sftp.enter(opened);
    assertThat(in.stat("d.dump").getSize()).isEqualTo(300_000);
    assertThat(server.dumpFile(opened.id())).hasSize(300_000);
    Sftp.write(in, "d.dump", dump, 300_000, dump.length);
    assertThat(server.calls())
        .contains(new Call(Endpoint.SFTP_UPLOAD, "SFTP", dump.length - 300_000, 0, Call.CLOSED));
    wire.post("process", opened);
    assertThat(Files.readAllBytes(ReceivedDump.in(server).get(0).file())).isEqualTo(dump);
  }

  @Test
  void an_upload_starts_over_when_the_file_is_opened_to_be_truncated() throws Exception {
    Sftp.write(in, "d.dump", dump, 0, dump.length);
    in.open("d.dump", OpenMode.Write, OpenMode.Create, OpenMode.Truncate).close();
    assertThat(in.stat("d.dump").getSize()).isZero();
    assertThat(Wire.reasons(wire.post("process", opened))).isEqualTo("DUMP:MISSING");
  }

  @Test
  void what_is_appended_goes_to_the_end() throws Exception {
    Sftp.write(in, "d.dump", dump, 0, 1000);
    try (SftpClient.CloseableHandle file = in.open("d.dump", OpenMode.Write, OpenMode.Append)) {
      in.write(file, 0, dump, 1000, 500);
    }
    assertThat(Sftp.read(in, "d.dump")).isEqualTo(Arrays.copyOf(dump, 1500));
  }

  @Test
  void what_came_over_http_can_be_written_again_and_counts_as_not_yet_arrived() throws Exception {
    wire.upload(opened, dump);
    assertThat(in.stat("d.dump").getSize()).isEqualTo(dump.length);
    in.open("d.dump", OpenMode.Write).close();
    assertThat(wire.status(opened).get("filesize").isNull()).isTrue();
    wire.post("process", opened);
    assertThat(wire.status(opened).get("filesize").textValue()).isEqualTo("683.59 Kb");
  }

  @Test
  void an_older_connection_cannot_write_into_the_newer_one() throws Exception {
    try (SftpClient.CloseableHandle old = in.open("d.dump", OpenMode.Write);
        SftpClient.CloseableHandle newer = in.open("d.dump", OpenMode.Write, OpenMode.Truncate)) {
      refused(SftpConstants.SSH_FX_PERMISSION_DENIED, () -> in.write(old, 0, dump, 0, 10));
      in.write(newer, 0, dump, 0, 5);
    }
    assertThat(in.stat("d.dump").getSize()).isEqualTo(5);
  }

  @Test
  void there_is_one_file_from_the_start_and_it_is_empty() throws Exception {
    assertThat(names()).containsExactly("d.dump");
    assertThat(in.stat("d.dump").getSize()).isZero();
    assertThat(in.stat("d.dump").isRegularFile()).isTrue();
    assertThat(in.stat("/").isDirectory()).isTrue();
    assertThat(Sftp.read(in, "d.dump")).isEmpty();
    assertThat(in.canonicalPath("../../etc/..")).isEqualTo("/");
    assertThat(in.canonicalPath("./d.dump")).isEqualTo("/d.dump");
  }

  private List<String> names() throws Exception {
    List<String> names = new ArrayList<>();
    in.readDir("/").forEach(entry -> names.add(entry.getFilename()));
    return names;
  }

  @Test
  void nothing_else_can_be_made_changed_or_removed() throws Exception {
    int denied = SftpConstants.SSH_FX_PERMISSION_DENIED;
    refused(denied, () -> in.open("other", OpenMode.Write, OpenMode.Create));
    refused(denied, () -> in.open("../request-1.json", OpenMode.Write, OpenMode.Create));
    refused(denied, () -> in.open("a/d.dump", OpenMode.Write, OpenMode.Create));
    refused(denied, () -> in.open("/", OpenMode.Read));
    refused(denied, () -> in.remove("d.dump"));
    refused(denied, () -> in.rename("d.dump", "e.dump"));
    refused(denied, () -> in.mkdir("folder"));
    refused(denied, () -> in.rmdir("/"));
    refused(denied, () -> in.symLink("link", "/etc/passwd"));
    refused(SftpConstants.SSH_FX_OP_UNSUPPORTED, () -> in.readLink("d.dump"));
    refused(
        SftpConstants.SSH_FX_FAILURE,
        () -> in.open("d.dump", OpenMode.Write, OpenMode.Create, OpenMode.Exclusive));
    assertThat(names()).containsExactly("d.dump");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"request-10534.json", "/etc/passwd", "../sftp-host-key", "d.dump/x", "D.DUMP"})
  void nothing_else_can_be_seen(String path) {
    refused(SftpConstants.SSH_FX_NO_SUCH_FILE, () -> in.stat(path));
    refused(SftpConstants.SSH_FX_NO_SUCH_FILE, () -> Sftp.read(in, path));
  }

  @Test
  void times_and_permissions_may_be_set_and_change_nothing() throws Exception {
    in.setStat("d.dump", new SftpClient.Attributes().perms(0777));
    assertThat(in.stat("d.dump").getPermissions() & 0777).isEqualTo(0600);
  }

  @Test
  void nothing_more_is_written_once_the_request_is_processed() throws Exception {
    try (SftpClient.CloseableHandle file = in.open("d.dump", OpenMode.Write)) {
      in.write(file, 0, dump, 0, 100);
      wire.post("process", opened);
      refused(SftpConstants.SSH_FX_PERMISSION_DENIED, () -> in.write(file, 100, dump, 100, 100));
    }
    refused(SftpConstants.SSH_FX_PERMISSION_DENIED, () -> in.open("d.dump", OpenMode.Write));
    assertThat(names()).containsExactly("d.dump");
  }

  @Test
  void the_result_is_there_read_only_when_the_upgrade_is_done() throws Exception {
    Sftp.write(in, "d.dump", dump, 0, dump.length);
    processAndFinish();
    assertThat(names()).containsExactly("upgraded_d.dump", "d.dump");
    assertThat(Sftp.read(in, "upgraded_d.dump")).isEqualTo(dump);
    assertThat(server.calls())
        .contains(new Call(Endpoint.SFTP_DOWNLOAD, "SFTP", 0, dump.length, Call.CLOSED));
    refused(
        SftpConstants.SSH_FX_PERMISSION_DENIED, () -> in.open("upgraded_d.dump", OpenMode.Write));
    refused(
        SftpConstants.SSH_FX_PERMISSION_DENIED,
        () -> in.setStat("d.dump", new SftpClient.Attributes().size(1)));
  }

  @Test
  void with_a_filestore_the_result_is_a_zip_over_both_ways() throws Exception {
    stop();
    start(SandboxSettings.in(folder).withTime(time, time).withScenario(Scenario.FILESTORE));
    Path sample = folder.resolve("sample");
    SampleDump.SMALL.write(sample);
    opened = wire.open();
    wire.upload(opened, Files.readAllBytes(sample));
    processAndFinish();
    in = sftp.enter(opened);
    assertThat(names()).containsExactly("upgraded_d.zip", "d.dump");
    byte[] zip = Sftp.read(in, "upgraded_d.zip");
    List<String> inside = new ArrayList<>();
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
        inside.add(e.getName());
      }
    }
    assertThat(inside).hasSize(2).contains("dump.sql");
    JsonNode request = wire.status(opened);
    assertThat(request.get("filestore").booleanValue()).isTrue();
    var answer = wire.fetch(request.get("upgraded_dump_url").textValue());
    assertThat(answer.body()).isEqualTo(zip);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .get()
        .asString()
        .endsWith("upgraded_d.zip");
  }

  @Test
  void the_extensions_it_speaks_of_work() throws Exception {
    var limits = in.getExtension(OpenSSHLimitsExtension.class).limits();
    assertThat(limits.maxPacketLength).isEqualTo(262_144);
    assertThat(limits.maxReadLength).isEqualTo(261_120);
    assertThat(limits.maxWriteLength).isEqualTo(261_120);
    assertThat(limits.maxOpenHandles).isEqualTo(64);
    try (SftpClient.CloseableHandle file = in.open("d.dump", OpenMode.Write)) {
      assertThatCode(() -> in.getExtension(OpenSSHFsyncExtension.class).fsync(file))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void names_with_accents_and_blanks_are_shared_as_they_are() throws Exception {
    String name = "søren & åse 2 %.dump";
    JsonNode request = Wire.json(wire.create(Wire.orderWith("filename", name))).get("request");
    opened = new Wire.Opened(request.get("id").intValue(), request.get("key").textValue());
    in = sftp.enter(opened);
    assertThat(names()).containsExactly(name);
    Sftp.write(in, name, dump, 0, 10);
    assertThat(in.stat(name).getSize()).isEqualTo(10);
  }
}
