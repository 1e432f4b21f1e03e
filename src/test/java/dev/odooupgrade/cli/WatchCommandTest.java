package dev.odooupgrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code watch}: what ends it before the upgrade does. */
final class WatchCommandTest {
  @TempDir private Path home;

  @Test
  void a_platform_that_is_not_trusted_is_told_at_once_and_never_called_still_running()
      throws Exception {
    Desk desk = new Desk(home).saved(Stage.RUNNING);
    desk.platform.then(
        moving -> {
          throw new TroubleException(
              new Trouble(
                  TroubleKind.UNTRUSTED, "Its certificate is unknown.", "", "Say --cacert."));
        });
    Desk.Outcome outcome = desk.run("watch", "--session", Desk.ID, "--wait", "10m");
    assertThat(outcome.code()).isEqualTo(ExitCode.NETWORK.code());
    assertThat(outcome.err()).contains("Its certificate is unknown.", "Say --cacert.");
    assertThat(outcome.out()).doesNotContain("still running");
    assertThat(desk.platform.asked()).containsExactly("status 10534");
  }
}
