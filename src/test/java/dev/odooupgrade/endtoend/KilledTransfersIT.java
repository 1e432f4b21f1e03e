package dev.odooupgrade.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.sandbox.fault.Call;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.Fault.Point;
import dev.odooupgrade.sandbox.v1.ReceivedDump;
import dev.odooupgrade.sandbox.v1.SandboxServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The packaged commands are killed in the middle of a transfer, by the platform itself, so that the
 * moment is exact; another process goes on, and moves only what was missing.
 */
final class KilledTransfersIT {
  /** What may be on its way, unconfirmed, at the moment of the kill. */
  private static final long UNDERWAY = 4L * 1024 * 1024;

  @TempDir private static Path dumps = Path.of("");

  @TempDir private Path temp = Path.of("");

  private CommandRun run;
  private SandboxServer platform;

  @BeforeAll
  static void makeADump() throws IOException {
    Dumps.large(dump());
  }

  private static Path dump() {
    return dumps.resolve("sales.sql.gz");
  }

  @BeforeEach
  void createARequest() throws Exception {
    run = new CommandRun(new PackagedPrograms(temp), dump());
    platform = ProcessKiller.platform(temp.resolve("platform"), run);
    run.well("create", run.ordered("--url", platform.url().toString()));
  }

  @AfterEach
  void stopThePlatform() {
    platform.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https", "sftp"})
  void an_upload_goes_on_in_another_process(String transport) throws Exception {
    boolean goesOn = transport.equals("sftp");
    Endpoint endpoint = goesOn ? Endpoint.SFTP_UPLOAD : Endpoint.UPLOAD;
    platform.inject(Fault.stall(endpoint, Point.bytes(Files.size(dump()) / 2)));
    run.killed("upload", "--via", transport);

    run.well("upload");
    run.well("process");

    assertThat(Dumps.sha256(ReceivedDump.in(platform).get(0).file()))
        .isEqualTo(Dumps.sha256(dump()));
    long size = Files.size(dump());
    assertThat(lastOf(endpoint).bytesReceived())
        .as("bytes sent by the second process")
        .isBetween(goesOn ? size / 2 - UNDERWAY : size, goesOn ? size / 2 + UNDERWAY : size);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https", "sftp"})
  void a_download_goes_on_in_another_process(String transport) throws Exception {
    run.well("all", "--wait", "--interval", "1s");
    Endpoint endpoint = transport.equals("sftp") ? Endpoint.SFTP_DOWNLOAD : Endpoint.DOWNLOAD;
    Path target = temp.resolve("upgraded.sql.gz");
    platform.inject(Fault.stall(endpoint, Point.percent(50)));
    run.killed("download", "--output", target.toString(), "--via", transport);
    assertThat(target).doesNotExist();
    long there = Files.size(temp.resolve("upgraded.sql.gz.part"));
    assertThat(there).isPositive();

    RunningProgram.Result second = run.well("download");

    assertThat(Dumps.sha256(target)).isEqualTo(Dumps.sha256(dump()));
    assertThat(temp.resolve("upgraded.sql.gz.part")).doesNotExist();
    assertThat(lastOf(endpoint).bytesSent())
        .as("bytes that the second process fetched")
        .isLessThanOrEqualTo(Files.size(dump()) - there);
    assertThat(second.err()).contains("Resumed from");
  }

  private Call lastOf(Endpoint endpoint) {
    List<Call> calls =
        platform.calls().stream().filter(call -> call.endpoint() == endpoint).toList();
    return calls.get(calls.size() - 1);
  }
}
