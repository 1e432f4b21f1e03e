package dev.odooupgrade.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.sandbox.current.CurrentCall;
import dev.odooupgrade.testing.Relay;
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
final class TodaysKillsIT {
  private static final long DUMP = 24L << 20;
  private static final long HALF = DUMP / 2;

  /** In the middle of a transfer, as a moment is named here. */
  private static final String BYTES_THERE = "half of the dump";

  private static final String BYTES_BACK = "half of the result";
  private static final String NEVER = "";

  @TempDir private Path temp = Path.of("");

  private volatile String moment = NEVER;
  private Errand errand;
  private TodaysPlatform platform;

  @BeforeEach
  void startThePlatform() throws Exception {
    Household house = new Household(temp);
    errand = new Errand(house, temp.resolve("sales.dump"));
    Dumps.random(errand.dump(), DUMP);
    platform = new TodaysPlatform(house, new SshdDoors(this::line), this::ended);
  }

  @AfterEach
  void stopThePlatform() {
    platform.close();
  }

  @Test
  void one_request_lives_through_a_kill_at_every_step() throws Exception {
    errand.well("create", errand.ordered(platform.options()));
    for (String fatal :
        List.of(
            "transfer/start",
            BYTES_THERE,
            "transfer/stop",
            "process",
            "status",
            "transfer/start",
            BYTES_BACK,
            "transfer/stop")) {
      moment = fatal;
      errand.killed("all", "--wait", "--interval", "1s", "--download", temp + "/");
      assertThat(moment).isEqualTo(NEVER);
    }

    errand.well("all", "--download", temp + "/");

    assertThat(platform.granted()).filteredOn("create"::equals).hasSize(1);
    assertThat(platform.granted()).filteredOn("process"::equals).hasSize(1);
    assertThat(platform.requests()).hasSize(1);
    assertThat(Trees.of(platform.data().resolve("origin.dump"))).isEqualTo(Trees.of(errand.dump()));
    assertThat(Trees.of(temp.resolve("upgraded_sales")))
        .isEqualTo(Trees.without("origin.dump", platform.data()));
    assertThat(Children.of(temp)).isEmpty();
  }

  @Test
  void a_create_whose_answer_nobody_heard_is_taken_over_instead_of_repeated() throws Exception {
    moment = "create";
    errand.killed("all", errand.ordered(platform.options()));

    RunningProgram.Result refused = errand.run("all");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("Creating is never repeated by itself");

    JsonNode request = platform.requests().get(0);
    errand.well(
        "upload",
        "--request",
        request.required("id").asText(),
        "--key",
        request.required("token").textValue());
    errand.well("all", "--download", temp + "/");
    assertThat(platform.granted()).filteredOn("create"::equals).hasSize(1);
    assertThat(Trees.of(platform.data().resolve("origin.dump"))).isEqualTo(Trees.of(errand.dump()));
    assertThat(Children.of(temp)).isEmpty();
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
      errand.kill();
    }
  }
}
