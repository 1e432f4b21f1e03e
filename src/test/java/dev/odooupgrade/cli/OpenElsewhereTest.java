package dev.odooupgrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.session.RealDisk;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.testing.Answers;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that another program has open may be watched, and keeps its name. */
final class OpenElsewhereTest {
  @TempDir private Path home;

  @Test
  void what_comes_next_names_the_session_that_was_named() throws Exception {
    CliHarness harness = new CliHarness(home).saved(Stage.RUNNING);
    harness.platform.then(Answers.request("done"));
    SessionStore other =
        new SessionStore(home.resolve("sessions"), new RealDisk(), harness.clock, new Random(7));

    CliHarness.Outcome outcome;
    try (var open = other.open(CliHarness.ID)) {
      outcome = harness.run("watch", "--session", CliHarness.ID);
      assertThat(outcome.err())
          .contains(open.file() + " is already open")
          .contains(" Updates seen here will not be saved.");
    }
    assertThat(outcome.out() + outcome.err())
        .contains("odoo-upgrade download --session " + CliHarness.ID)
        .doesNotContain("--request ID");
  }
}
