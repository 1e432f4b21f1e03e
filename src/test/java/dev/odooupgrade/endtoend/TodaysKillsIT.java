package dev.odooupgrade.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.sandbox.current.call.CurrentCall;
import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.testing.server.Relay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code odoo-upgrade all} against today's platform, killed by the platform at one moment after the
 * other: while it waits for an answer that has been given, or in the middle of a transfer. Another
 * process goes on with the saved session each time.
 */
@RealServers
final class TodaysKillsIT {
  private static final long DUMP = 8L << 20;
  private static final long HALF = DUMP / 2;

  /** In the middle of a transfer, as a moment is named here. */
  private static final String BYTES_THERE = "half of the dump";

  private static final String BYTES_BACK = "half of the result";
  private static final String NEVER = "";

  @TempDir private Path temp = Path.of("");

  private volatile String moment = NEVER;
  private CommandRun direction;
  private TodaysPlatform platform;

  @BeforeEach
  void startThePlatform() throws Exception {
    PackagedPrograms programs = new PackagedPrograms(temp);
    direction = new CommandRun(programs, temp.resolve("sales.dump"));
    Dumps.random(direction.dump(), DUMP);
    platform = new TodaysPlatform(programs, new SshdServers(this::line), this::ended);
  }

  @AfterEach
  void stopThePlatform() {
    platform.close();
  }

  @Test
  void one_request_lives_through_a_kill_at_every_step() throws Exception {
    killedAt("create", "all", direction.ordered(platform.options()));
    isNotRepeatedByItself();
    killedAt("transfer/start", "upload", takingOver());
    killedAt(BYTES_THERE, "all", there());
    assertThat(Children.of(temp))
        .as("what the killed program left, on a line that stands still")
        .isNotEmpty();
    for (String fatal : List.of("transfer/stop", "process", "status")) {
      killedAt(fatal, "all", there());
    }
    killedAt("logs", "log", "-f");
    for (String fatal : List.of("transfer/start", BYTES_BACK, "transfer/stop")) {
      killedAt(fatal, "all", there());
    }
    direction.well("all", there());

    assertThat(platform.granted()).filteredOn("create"::equals).hasSize(1);
    assertThat(platform.granted()).filteredOn("process"::equals).hasSize(1);
    assertThat(platform.requests()).hasSize(1);
    Path data = platform.data();
    assertThat(Trees.of(data.resolve("origin.dump"))).isEqualTo(Trees.of(direction.dump()));
    assertThat(Trees.of(temp.resolve("upgraded_sales")))
        .isEqualTo(Trees.without("origin.dump", data));
    assertThat(direction.well("log").out())
        .isEqualTo(Files.readString(data.resolve("upgrade.log")));
    assertThat(Children.of(temp)).isEmpty();
  }

  private String[] there() {
    return new String[] {"--interval", "1s", "--download", temp + "/"};
  }

  private void killedAt(String fatal, String command, String... more) throws Exception {
    moment = fatal;
    direction.killed(command, more);
    assertThat(moment).as("the moment to be killed at").isEqualTo(NEVER);
  }

  private void isNotRepeatedByItself() throws Exception {
    RunningProgram.Result refused = direction.run("all");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("A request is never created twice automatically");
  }

  /** What a person can find out elsewhere about a request whose creation was not heard. */
  private String[] takingOver() throws Exception {
    JsonNode request = platform.requests().get(0);
    return new String[] {
      "--request", request.required("id").asText(), "--key", request.required("token").textValue()
    };
  }

  private void ended(CurrentCall call) {
    if (call.outcome().equals(CurrentCall.DONE)) {
      killAt(call.endpoint());
    }
  }

  private Relay line(int port, boolean upload) {
    String half = upload ? BYTES_THERE : BYTES_BACK;
    if (!half.equals(moment)) {
      return Relay.counting(port);
    }
    Relay.Side side = upload ? Relay.Side.CLIENT : Relay.Side.SERVER;
    return Relay.stoppingAfter(HALF, side, port, () -> killAt(half));
  }

  /** Kills the program if this is its moment, which then is over. */
  private synchronized void killAt(String now) {
    if (moment.equals(now)) {
      moment = NEVER;
      direction.kill();
    }
  }
}
