package dev.odooupgrade.cli.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.CliHarness;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A production request that was taken over is not begun by a slip. */
final class ProductionGuardTest {
  @TempDir private Path home;

  @Test
  void nobody_there_to_ask_means_that_nothing_is_sent() throws Exception {
    CliHarness harness = new CliHarness(home).saved(Samples.takenOver("production"));
    CliHarness.Outcome outcome = harness.run("process", "--session", CliHarness.ID);
    assertThat(outcome.code()).isEqualTo(ExitCode.BAD_ARGUMENT.code());
    assertThat(outcome.err()).contains("This is a production upgrade:", "--yes");
    assertThat(harness.platform.asked()).isEmpty();
  }

  @Test
  void whoever_sits_there_types_the_word_since_the_contract_is_not_known() throws Exception {
    CliHarness harness = new CliHarness(home).saved(Samples.takenOver("production"));
    harness.platform.then(Answers.yes());
    harness.typing = Optional.of("production\n");
    assertThat(harness.run("process", "--session", CliHarness.ID).code()).isZero();
    assertThat(harness.platform.asked()).containsExactly("process 10534");
  }

  @Test
  void how_the_last_test_went_is_told_before_the_real_thing() throws Exception {
    Session test =
        Samples.named("tested", Samples.at(Stage.ENDED_BADLY))
            .remembering(Samples.START, Happening.STATE, "failed");
    CliHarness harness =
        new CliHarness(home)
            .saved(
                Samples.at(Stage.UPLOADED)
                    .withDraft(Samples.DRAFT.with(OrderField.AIM, "production")));
    harness.saved(test);
    harness.platform.then(Answers.yes());
    CliHarness.Outcome outcome = harness.run("process", "--session", CliHarness.ID, "--yes");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err())
        .contains("The last test of this database ended ", ", and failed.")
        .contains("The last test failed. Find out why, and test again first.");
  }
}
