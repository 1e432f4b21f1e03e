package dev.odooupgrade.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.sandbox.Call;
import dev.odooupgrade.sandbox.Endpoint;
import dev.odooupgrade.sandbox.Fault;
import dev.odooupgrade.sandbox.Fault.Point;
import dev.odooupgrade.sandbox.SandboxListener;
import dev.odooupgrade.sandbox.SandboxServer;
import dev.odooupgrade.sandbox.SandboxSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The packaged commands are killed in the middle of a transfer, by the platform itself, so that the
 * moment is exact; another process goes on, and moves only what was missing.
 */
final class KilledTransfersIT {
  private static final int SIGKILL = 137;

  /** What may be on its way, unconfirmed, at the moment of the kill. */
  private static final long UNDERWAY = 4L * 1024 * 1024;

  @TempDir private Path temp = Path.of("");

  private final CompletableFuture<RunningProgram> victim = new CompletableFuture<>();
  private Path dump = Path.of("");
  private String session = "";
  private Household house;
  private SandboxServer platform;

  @BeforeEach
  void createARequest() throws Exception {
    house = new Household(temp);
    session = temp.resolve("session.json").toString();
    dump = temp.resolve("sales.sql.gz");
    Dumps.large(dump);
    platform =
        SandboxServer.start(
            SandboxSettings.in(temp.resolve("platform"))
                .withSpeed(10_000)
                .withListener(new Executioner()));
    well(
        house.run(
            "create",
            "--session",
            session,
            "--contract",
            "M123456-abcxyz",
            "--email",
            "john.doe@example.com",
            "--target",
            "17.0",
            "--aim",
            "test",
            "--dbdump",
            dump.toString(),
            "--url",
            platform.url().toString()));
  }

  @AfterEach
  void stopThePlatform() {
    platform.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https", "sftp"})
  void an_upload_goes_on_in_another_process(String via) throws Exception {
    boolean goesOn = via.equals("sftp");
    Endpoint endpoint = goesOn ? Endpoint.SFTP_UPLOAD : Endpoint.UPLOAD;
    platform.inject(Fault.stall(endpoint, Point.bytes(Files.size(dump) / 2)));
    killed("upload", "--session", session, "--dbdump", dump.toString(), "--via", via);

    well(house.run("upload", "--session", session));
    well(house.run("process", "--session", session));

    assertThat(Dumps.sha256(platform.dumps().get(0).file())).isEqualTo(Dumps.sha256(dump));
    long size = Files.size(dump);
    assertThat(lastOf(endpoint).bytesReceived())
        .as("bytes sent by the second process")
        .isBetween(goesOn ? size / 2 - UNDERWAY : size, goesOn ? size / 2 + UNDERWAY : size);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https", "sftp"})
  void a_download_goes_on_in_another_process(String via) throws Exception {
    well(house.run("all", "--session", session, "--wait", "--interval", "1s"));
    Endpoint endpoint = via.equals("sftp") ? Endpoint.SFTP_DOWNLOAD : Endpoint.DOWNLOAD;
    Path target = temp.resolve("upgraded.sql.gz");
    platform.inject(Fault.stall(endpoint, Point.percent(50)));
    killed("download", "--session", session, "--output", target.toString(), "--via", via);
    assertThat(target).doesNotExist();
    long there = Files.size(temp.resolve("upgraded.sql.gz.part"));
    assertThat(there).isPositive();

    RunningProgram.Result second = house.run("download", "--session", session);

    well(second);
    assertThat(Dumps.sha256(target)).isEqualTo(Dumps.sha256(dump));
    assertThat(temp.resolve("upgraded.sql.gz.part")).doesNotExist();
    assertThat(lastOf(endpoint).bytesSent())
        .as("bytes that the second process fetched")
        .isLessThanOrEqualTo(Files.size(dump) - there);
    assertThat(second.err()).contains("Resumed from");
  }

  private void killed(String... arguments) throws Exception {
    RunningProgram program = house.start("odoo-upgrade", arguments);
    victim.complete(program);
    RunningProgram.Result result = program.result();
    assertThat(result.code()).as(result.toString()).isEqualTo(SIGKILL);
  }

  private static void well(RunningProgram.Result result) {
    assertThat(result.code()).as(result.toString()).isZero();
  }

  private Call lastOf(Endpoint endpoint) {
    List<Call> calls =
        platform.calls().stream().filter(call -> call.endpoint() == endpoint).toList();
    return calls.get(calls.size() - 1);
  }

  /** Kills the program from within its transfer. */
  private final class Executioner implements SandboxListener {
    @Override
    public void faultReached(Endpoint endpoint, Fault.Effect effect) {
      victim.join().kill();
    }
  }
}
