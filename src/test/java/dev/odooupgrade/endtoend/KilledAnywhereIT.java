package dev.odooupgrade.endtoend;

import static dev.odooupgrade.sandbox.fault.Fault.stall;
import static dev.odooupgrade.sandbox.fault.OneFault.loseAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.sandbox.SampleDump;
import dev.odooupgrade.sandbox.fault.Call;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.Fault.Point;
import dev.odooupgrade.sandbox.fault.OneFault;
import dev.odooupgrade.sandbox.v1.ReceivedDump;
import dev.odooupgrade.sandbox.v1.SandboxServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code odoo-upgrade all} is killed at one point after the other, by the platform itself, so that
 * the moment is exact; then {@code all --session} goes on. The platform tells what it was asked.
 */
final class KilledAnywhereIT {
  @TempDir private Path temp = Path.of("");

  private CommandRun direction;
  private SandboxServer platform;

  @BeforeEach
  void startThePlatform() throws Exception {
    direction = new CommandRun(new PackagedPrograms(temp), temp.resolve("sales.sql.gz"));
    SampleDump.SMALL.write(direction.dump());
    platform = ProcessKiller.platform(temp.resolve("platform"), direction);
  }

  @AfterEach
  void stopThePlatform() {
    platform.close();
  }

  static Stream<Arguments> points() {
    return Stream.of(
        Arguments.of(stall(Endpoint.UPLOAD, Point.start()), 1),
        Arguments.of(stall(Endpoint.UPLOAD, Point.percent(50)), 1),
        Arguments.of(stall(Endpoint.UPLOAD, OneFault.lastByte()), 1),
        Arguments.of(stall(Endpoint.UPLOAD, OneFault.waitingForAnswer()), 1),
        Arguments.of(loseAnswer(Endpoint.UPLOAD), 0),
        Arguments.of(stall(Endpoint.PROCESS, Point.start()), 0),
        Arguments.of(loseAnswer(Endpoint.PROCESS), 0),
        Arguments.of(stall(Endpoint.STATUS, Point.start()), 0));
  }

  @ParameterizedTest
  @MethodSource("points")
  void goes_on_at_the_right_step(Fault death, int uploadsAgain) throws Exception {
    platform.inject(death);
    direction.killed("all", all());
    long uploaded = wholeUploads();

    finish();
    assertThat(wholeUploads() - uploaded).as("uploads after the kill").isEqualTo(uploadsAgain);
    assertThatAllIsWell();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void goes_on_after_a_kill_between_two_steps(int documents) throws Exception {
    RunningProgram all = direction.start("all", all());
    all.awaitOut(documents, "}"::equals);
    all.kill();
    CommandRun.wasKilled(all);

    finish();
    assertThatAllIsWell();
  }

  @Test
  void a_create_that_never_arrived_is_not_repeated_by_itself() throws Exception {
    platform.inject(stall(Endpoint.CREATE, Point.start()));
    direction.killed("all", all());

    refusesToGoOn();
    assertThat(requests()).isEmpty();

    // A person who knows that there is none says so by asking for one.
    direction.well("create");
    finish();
    assertThatAllIsWell();
  }

  @Test
  void a_create_whose_answer_nobody_heard_is_taken_over_instead_of_repeated() throws Exception {
    platform.inject(loseAnswer(Endpoint.CREATE));
    direction.killed("all", all());

    refusesToGoOn();
    JsonNode request = requests().get(0);

    // The number and the key are in the platform's e-mail.
    direction.well(
        "upload",
        "--request",
        request.required("id").asText(),
        "--key",
        request.required("key").textValue());
    finish();
    assertThatAllIsWell();
  }

  private String[] all() {
    return direction.ordered("--url", platform.url().toString(), "--wait", "--interval", "1s");
  }

  private void refusesToGoOn() throws Exception {
    RunningProgram.Result refused = direction.run("all");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains("A request is never created twice automatically")
        .contains("odoo-upgrade create --session")
        .contains("--request ID --key KEY");
  }

  private void finish() throws Exception {
    List<JsonNode> documents = direction.well("all", "--wait", "--interval", "1s").documents();
    assertThat(documents.get(documents.size() - 1).at("/upgrade_response/request/state").asText())
        .isEqualTo("done");
  }

  private void assertThatAllIsWell() throws Exception {
    assertThat(requests()).hasSize(1);
    assertThat(platform.calls()).filteredOn(call -> call.endpoint() == Endpoint.CREATE).hasSize(1);
    assertThat(ReceivedDump.in(platform)).hasSize(1);
    assertThat(Dumps.sha256(ReceivedDump.in(platform).get(0).file()))
        .isEqualTo(Dumps.sha256(direction.dump()));
    assertThat(platform.calls())
        .filteredOn(call -> call.endpoint() == Endpoint.PROCESS && call.status() == 200)
        .hasSizeLessThanOrEqualTo(1);
  }

  /** How often the whole dump has come in, whether or not anybody was told. */
  private long wholeUploads() throws Exception {
    long size = Files.size(direction.dump());
    return platform.calls().stream()
        .filter(call -> call.endpoint() == Endpoint.UPLOAD)
        .map(Call::bytesReceived)
        .filter(received -> received == size)
        .count();
  }

  private List<JsonNode> requests() throws Exception {
    return SandboxProcess.requestsIn(temp.resolve("platform"));
  }
}
