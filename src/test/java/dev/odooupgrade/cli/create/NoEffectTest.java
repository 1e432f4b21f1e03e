package dev.odooupgrade.cli.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.CliHarness;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.text.ByteSize;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A platform that accepts a dump, or the order to process it, and does nothing of it. */
final class NoEffectTest {
  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(strings = {"draft", "new"})
  void all_does_not_circle(String state) throws Exception {
    CliHarness harness = new CliHarness(home).saved(Stage.UPLOADED);
    harness.platform.then(Answers.yes()).then(Answers.request(state));
    CliHarness.Outcome first = all(harness);
    assertThat(first.code()).isZero();
    assertThat(first.err()).contains("its status does not show it yet");

    harness.platform.then(Answers.request(state));
    CliHarness.Outcome second = all(harness);
    assertThat(second.code()).isEqualTo(ExitCode.UNREADABLE_ANSWER.code());
    assertThat(second.err()).contains("but still reports the request as '" + state + "'");
    assertThat(harness.platform.asked())
        .containsExactly("process 10534", "status 10534", "status 10534");
  }

  @ParameterizedTest
  @CsvSource({
    "all --wait 1h, 6",
    "watch --wait 1h, 6",
    "watch, 6",
    "download --wait 1h, 6",
  })
  void a_wait_ends_with_the_second_answer(String command, int code) throws Exception {
    CliHarness harness = new CliHarness(home).saved(Stage.RUNNING);
    harness.platform.then(Answers.request("draft")).then(Answers.request("draft"));
    String[] words = (command + " --session " + CliHarness.ID).split(" ");
    assertThat(harness.run(words).code()).isEqualTo(code);
  }

  @Test
  void an_order_that_is_given_again_gets_its_time_again() throws Exception {
    CliHarness harness = new CliHarness(home).saved(Stage.RUNNING);
    harness
        .platform
        .then(Answers.request("draft"))
        .then(Answers.request("draft"))
        .then(Answers.yes())
        .then(Answers.request("draft"))
        .then(Answers.request("pending"));
    assertThat(run(harness, "status").code()).isZero();
    assertThat(run(harness, "status").code()).isEqualTo(6);
    assertThat(run(harness, "process").code()).isZero();
    assertThat(run(harness, "status").code()).isZero();
    assertThat(run(harness, "status").code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CREATED", "UPLOADED"})
  void a_request_that_waits_for_its_order_is_none(Stage stage) throws Exception {
    CliHarness harness = new CliHarness(home).saved(stage);
    harness.platform.then(Answers.request("draft")).then(Answers.request("draft"));
    assertThat(run(harness, "status").code()).isZero();
    assertThat(run(harness, "status").code()).isZero();
  }

  @Test
  void an_upload_that_is_accepted_without_effect_is_told_after_the_second_time() throws Exception {
    CliHarness harness = new CliHarness(home).saved(Stage.CREATED);
    Answer without = Answers.request("draft", "filename", "sales.sql.gz");
    harness.platform.then(Answers.yes()).then(without).then(without);
    assertThat(run(harness, "upload").code()).isZero();

    CliHarness.Outcome first = run(harness, "status");
    assertThat(first.code()).isZero();
    assertThat(first.err()).contains("accepted the dump, but its status does not show it yet");

    CliHarness.Outcome second = run(harness, "status");
    assertThat(second.code()).isEqualTo(ExitCode.UNREADABLE_ANSWER.code());
    assertThat(second.err()).contains("odoo-upgrade upload").contains("does not have it");

    String size = ByteSize.precise(harness.session().dump().orElseThrow().size());
    harness
        .platform
        .then(Answers.yes())
        .then(Answers.request("draft", "filename", "x", "filesize", size));
    assertThat(run(harness, "upload").code()).isZero();
    assertThat(run(harness, "status").code()).isZero();
  }

  /** Where it even accepts the order to process a dump that it does not have. */
  @Test
  void all_does_not_circle_where_nothing_has_an_effect() throws Exception {
    CliHarness harness = new CliHarness(home).saved(Stage.CREATED);
    Answer without = Answers.request("draft", "filename", "sales.sql.gz");
    harness.platform.then(Answers.yes()).then(Answers.yes()).then(without).then(without);
    assertThat(all(harness).code()).isZero();
    assertThat(all(harness).code()).isEqualTo(ExitCode.UNREADABLE_ANSWER.code());
  }

  private static CliHarness.Outcome all(CliHarness harness) {
    return run(harness, "all");
  }

  private static CliHarness.Outcome run(CliHarness harness, String command) {
    return harness.run(command, "--session", CliHarness.ID);
  }
}
