package dev.odooupgrade.sandbox.v1;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.sandbox.fault.Call;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.OneFault;
import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import dev.odooupgrade.testing.RealServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program {@code sftp} of OpenSSH, where it is installed, against the sandbox. */
@RealServers
class OpenSshTest {
  private static final Path PROGRAM = Path.of("/usr/bin/sftp");

  private final FakeTime time = new FakeTime();
  private final Path home;
  private final byte[] dump = new byte[3_000_001];
  private SandboxServer server;
  private Wire wire;
  private Wire.Opened opened;
  private Path local;

  OpenSshTest(@TempDir Path home) {
    this.home = home;
    new Random(3).nextBytes(dump);
  }

  /** How it ended, and all that it said. */
  private record Ended(int exit, String said) {}

  @BeforeEach
  void start() throws Exception {
    assumeTrue(Files.isExecutable(PROGRAM), "OpenSSH is not installed");
    server = SandboxServer.start(SandboxSettings.in(home.resolve("sandbox")).withTime(time, time));
    wire = Wire.to(server);
    opened = wire.open();
    local = Files.write(home.resolve("local"), dump);
    Ended made =
        run("", "ssh-keygen", "-q", "-t", "ecdsa", "-N", "", "-f", home.resolve("key").toString());
    assertThat(made.exit()).as(made.said()).isZero();
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static Ended run(String input, String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(UTF_8));
    }
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), said);
  }

  private Ended sftp(String... lines) throws Exception {
    String keys = Files.readString(home.resolve("key.pub"));
    JsonNode access = Wire.json(Sftp.ask(wire, opened, keys)).get("request");
    return run(
        String.join("\n", List.of(lines)) + "\n",
        PROGRAM.toString(),
        "-b",
        "-",
        "-F",
        "none",
        "-i",
        home.resolve("key").toString(),
        "-o",
        "IdentitiesOnly=yes",
        "-o",
        "StrictHostKeyChecking=accept-new",
        "-o",
        "UserKnownHostsFile=" + home.resolve("hosts"),
        "-P",
        access.get("sftp_port").asText(),
        access.get("sftp_user").asText() + "@127.0.0.1");
  }

  private byte[] received() throws Exception {
    return Files.readAllBytes(server.dumpFile(opened.id()));
  }

  @Test
  void put_sends_the_dump_and_get_brings_the_result_back() throws Exception {
    Ended put = sftp("ls -la", "put " + local + " d.dump");
    assertThat(put.exit()).as(put.said()).isZero();
    assertThat(put.said()).contains("d.dump");
    assertThat(received()).isEqualTo(dump);
    wire.post("process", opened);
    time.pause(Duration.ofHours(1));
    Path back = home.resolve("back");
    Ended get = sftp("get upgraded_d.dump " + back);
    assertThat(get.exit()).as(get.said()).isZero();
    assertThat(Files.readAllBytes(back)).isEqualTo(dump);
  }

  @Test
  void reput_sends_only_what_is_missing() throws Exception {
    server.inject(OneFault.cut(Endpoint.SFTP_UPLOAD, Fault.Point.bytes(1_234_567)));
    assertThat(sftp("put " + local + " d.dump").exit()).isNotZero();
    assertThat(received()).hasSize(1_234_567);
    Ended resumed = sftp("reput " + local + " d.dump");
    assertThat(resumed.exit()).as(resumed.said()).isZero();
    assertThat(received()).isEqualTo(dump);
    assertThat(server.calls())
        .filteredOn(call -> call.endpoint() == Endpoint.SFTP_UPLOAD)
        .extracting(Call::bytesReceived)
        .containsExactly(1_234_567L, dump.length - 1_234_567L);
  }

  @Test
  void reget_fetches_only_what_is_missing() throws Exception {
    wire.upload(opened, dump);
    wire.post("process", opened);
    time.pause(Duration.ofHours(1));
    Path back = home.resolve("back");
    server.inject(OneFault.cut(Endpoint.SFTP_DOWNLOAD, Fault.Point.percent(50)));
    assertThat(sftp("get upgraded_d.dump " + back).exit()).isNotZero();
    long before = Files.size(back);
    Ended resumed = sftp("reget upgraded_d.dump " + back);
    assertThat(resumed.exit()).as(resumed.said()).isZero();
    assertThat(Files.readAllBytes(back)).isEqualTo(dump);
    assertThat(server.calls())
        .filteredOn(call -> call.endpoint() == Endpoint.SFTP_DOWNLOAD)
        .extracting(Call::bytesSent)
        .containsExactly(1_500_000L, dump.length - before);
  }

  @Test
  void another_name_is_refused() throws Exception {
    for (String line :
        List.of(
            "put " + local + " other",
            "get ../../etc/passwd",
            "rm d.dump",
            "rename d.dump x",
            "mkdir x",
            "symlink d.dump x")) {
      Ended refused = sftp(line);
      assertThat(refused.exit()).as(line + ": " + refused.said()).isNotZero();
    }
    assertThat(server.dumpFile(opened.id())).doesNotExist();
  }
}
