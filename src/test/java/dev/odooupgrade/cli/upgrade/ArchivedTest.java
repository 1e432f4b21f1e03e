package dev.odooupgrade.cli.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.CliHarness;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request whose files the platform has put away, wherever it is spoken of. */
final class ArchivedTest {
  private static final String NEXT = "To get the result, start a new upgrade";

  @TempDir private Path home;

  @Test
  void nothing_is_fetched_and_it_is_told_why() throws Exception {
    CliHarness harness = new CliHarness(home).saved(Samples.at(Stage.DONE));
    harness.platform.then(Answers.request("done", "archived", "true"));
    CliHarness.Outcome outcome =
        harness.run("download", "--session=" + CliHarness.ID, "--output=" + home);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("Request 10534 is done, but the platform has archived its files.", NEXT);
    assertThat(harness.platform.asked()).containsExactly("status 10534");
    assertThat(harness.run("sessions").out()).contains("  archived  ").doesNotContain("ready");
  }

  @Test
  void one_that_failed_says_both() throws Exception {
    CliHarness harness = new CliHarness(home).saved(Samples.at(Stage.RUNNING));
    harness.platform.then(Answers.request("failed", "archived", "true"));
    CliHarness.Outcome outcome = harness.run("watch", "--session=" + CliHarness.ID);
    assertThat(outcome.code()).isEqualTo(7);
    assertThat(outcome.out())
        .contains("the upgrade ended without a result, and the platform has archived its files.");
    assertThat(outcome.err()).contains("  archived: yes\n");
  }

  @Test
  void a_status_tells_it_in_every_state() throws Exception {
    CliHarness harness = new CliHarness(home).saved(Samples.at(Stage.CREATED));
    harness.platform.then(Answers.request("new", "archived", "true"));
    assertThat(harness.run("status", "--session=" + CliHarness.ID).err())
        .contains("State: new\nArchived: the platform has archived its files.\n");
  }

  @Test
  void nobody_is_told_to_go_on_with_it() throws Exception {
    CliHarness harness = new CliHarness(home).saved(archived(Stage.UPLOADED, "new"));
    harness.platform.then(Answers.refusal("REQUEST:ARCHIVED", "Its files are gone."));
    assertThat(harness.run("all", "--session=" + CliHarness.ID).err())
        .contains("But the platform has archived its files. " + NEXT)
        .doesNotContain("Continue with");
  }

  private static Session archived(Stage stage, String state) {
    return Samples.at(stage).withAnswer(Answers.requestIn(state, "archived", "true"));
  }
}
