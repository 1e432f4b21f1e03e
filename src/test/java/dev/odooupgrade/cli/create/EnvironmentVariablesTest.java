package dev.odooupgrade.cli.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.CliHarness;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Answers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script's {@code -e VAR=VAL} and {@code --env-file}. */
class EnvironmentVariablesTest {
  @TempDir private Path home;
  private CliHarness harness;

  @BeforeEach
  void sit_down() {
    harness = new CliHarness(home);
    harness.platform.able(Ability.VARIABLES);
  }

  private CliHarness.Outcome create(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "create",
                "--contract=M123456-abcxyz",
                "--email=j@example.com",
                "--aim=test",
                "--target=17.0",
                "--filename=d.dump"));
    arguments.addAll(List.of(more));
    return harness.run(arguments.toArray(String[]::new));
  }

  @Test
  void those_of_a_file_and_those_typed_are_sent_kept_and_shown_by_name_alone() throws Exception {
    Path file = Files.writeString(home.resolve("vars"), "# secrets\nSMTP=hunter2=x\n\nEMPTY=\r\n");
    harness.platform.then(Answers.request("draft"));
    CliHarness.Outcome outcome = create("-e", "A=b c ", "--env-file=" + file);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(harness.platform.asked())
        .containsExactly("create -e SMTP=hunter2=x -e EMPTY= -e A=b c ");
    assertThat(outcome.err())
        .contains("Environment variables for the upgrade: SMTP, EMPTY, A.")
        .doesNotContain("hunter2");
    assertThat(outcome.out()).doesNotContain("hunter2");
    assertThat(harness.only().order().variables())
        .extracting(variable -> variable.reveal())
        .containsExactly("SMTP=hunter2=x", "EMPTY=", "A=b c ");
    assertThat(harness.only().toString()).doesNotContain("hunter2");
  }

  @Test
  void those_of_a_saved_order_are_sent_when_it_is_created_at_last() throws Exception {
    harness
        .platform
        .then(Answers.refusal("CONTRACT:INVALID", "No."))
        .then(Answers.request("draft"));
    create("-e", "A=b");
    String session = harness.only().id().value();
    assertThat(harness.run("create", "--session=" + session).code()).isZero();
    assertThat(harness.platform.asked()).containsExactly("create -e A=b", "create -e A=b");
  }

  @Test
  void a_request_that_exists_is_not_given_others() throws Exception {
    harness.saved(Stage.CREATED);
    CliHarness.Outcome outcome = harness.run("all", "--session=" + CliHarness.ID, "-e", "A=b");
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("created with different values", "Omit -e");
    assertThat(harness.platform.asked()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"hunter2", "=hunter2", "A B=hunter2", "-A=hunter2", "''"})
  void what_is_no_variable_is_not_sent_and_not_repeated(String typed) throws Exception {
    Path file = Files.writeString(home.resolve("vars"), typed.isEmpty() ? "x" : typed);
    for (String given : List.of("-e=" + typed, "--env-file=" + file)) {
      CliHarness.Outcome outcome = create(given);
      assertThat(outcome.code()).as(given).isEqualTo(3);
      assertThat(outcome.err()).contains("has the form VAR=VAL").doesNotContain("hunter2");
    }
    assertThat(harness.platform.asked()).isEmpty();
  }

  @Test
  void a_file_that_cannot_be_read_is_named() {
    CliHarness.Outcome outcome = create("--env-file", home.resolve("none").toString());
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err()).contains(home.resolve("none") + " cannot be read", "--env-file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"create", "all"})
  void a_platform_that_takes_none_is_told_before_anything_is_sent(String command) throws Exception {
    CliHarness other = new CliHarness(home);
    Path dump = Files.writeString(home.resolve("d.sql"), "-- PostgreSQL database dump\n");
    CliHarness.Outcome outcome =
        other.run(
            command,
            "--contract=M123456-abcxyz",
            "--email=j@example.com",
            "--aim=test",
            "--target=17.0",
            "--dbdump=" + dump,
            "-e",
            "A=b");
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(3);
    assertThat(outcome.err()).contains("does not take environment variables", "Omit -e");
    assertThat(other.platform.asked()).isEmpty();
  }
}
