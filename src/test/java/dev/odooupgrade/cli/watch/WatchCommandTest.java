package dev.odooupgrade.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.CliHarness;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Answers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code watch}: what ends it before the upgrade does. */
final class WatchCommandTest {
  @TempDir private Path home;

  @Test
  void a_platform_that_is_not_trusted_is_told_at_once_and_never_called_still_running()
      throws Exception {
    CliHarness harness = new CliHarness(home).saved(Stage.RUNNING);
    harness.platform.then(
        moving -> {
          throw new TroubleException(
              TroubleKind.UNTRUSTED, "Its certificate is unknown.", "", "Say --cacert.");
        });
    CliHarness.Outcome outcome = harness.run("watch", "--session", CliHarness.ID, "--wait", "10m");
    assertThat(outcome.code()).isEqualTo(ExitCode.NETWORK.code());
    assertThat(outcome.err()).contains("Its certificate is unknown.", "Say --cacert.");
    assertThat(outcome.out()).doesNotContain("still running");
    assertThat(harness.platform.asked()).containsExactly("status 10534");
  }

  @Test
  void what_was_never_heard_is_never_called_still_running() throws Exception {
    CliHarness harness = new CliHarness(home).saved(Stage.RUNNING);
    for (int poll = 0; poll < 2; poll++) {
      harness.platform.then(
          moving -> {
            throw new TroubleException(TroubleKind.NETWORK, "It was lost.", "", "");
          });
    }
    CliHarness.Outcome outcome = harness.run("watch", "--session", CliHarness.ID, "--wait", "12s");
    assertThat(outcome.code()).isEqualTo(ExitCode.STILL_RUNNING.code());
    assertThat(outcome.out())
        .isEqualTo("The platform did not say how the upgrade is going before the time was up.\n");
  }

  @Test
  void a_platform_that_asks_to_wait_is_not_waited_for_in_silence() throws Exception {
    CliHarness harness = new CliHarness(home).saved(Stage.RUNNING);
    harness.platform.then(Answers.busy(503, Duration.ofSeconds(50))).then(Answers.request("done"));
    CliHarness.Outcome outcome = harness.run("watch", "--session", CliHarness.ID);
    assertThat(outcome.err())
        .contains("503", "It asks to wait. Trying again in 50 s (1 of 3).", "state: done");
  }
}
