package dev.odooupgrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
    Desk desk = new Desk(home).saved(Samples.takenOver("production"));
    Desk.Outcome outcome = desk.run("process", "--session", Desk.ID);
    assertThat(outcome.code()).isEqualTo(ExitCode.BAD_ARGUMENT.code());
    assertThat(outcome.err()).contains("This is a production upgrade:", "--yes");
    assertThat(desk.platform.asked()).isEmpty();
  }

  @Test
  void whoever_sits_there_types_the_word_since_the_contract_is_not_known() throws Exception {
    Desk desk = new Desk(home).saved(Samples.takenOver("production"));
    desk.platform.then(Answers.yes());
    desk.typing = Optional.of("production\n");
    assertThat(desk.run("process", "--session", Desk.ID).code()).isZero();
    assertThat(desk.platform.asked()).containsExactly("process 10534");
  }
}
