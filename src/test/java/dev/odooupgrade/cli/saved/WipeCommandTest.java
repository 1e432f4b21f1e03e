package dev.odooupgrade.cli.saved;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.CliHarness;
import dev.odooupgrade.cli.TransferScript;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.HistoryEntry;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wipe}: never by a slip, and what came of it is told and remembered. */
final class WipeCommandTest {
  private static final String CONTRACT = Samples.DRAFT.contract();

  @TempDir private Path home;
  private CliHarness harness;

  @BeforeEach
  void sit_down() throws Exception {
    harness = new CliHarness(home).saved(Stage.DONE);
    harness.platform.able(Ability.WIPE);
  }

  @Test
  void what_was_deleted_and_what_was_not_is_told_and_remembered_and_the_session_stays()
      throws Exception {
    harness
        .platform
        .wiping(List.of("db_1", "db_2"), List.of("db_3"))
        .then(Answers.request("done"))
        .then(Answers.yes());
    CliHarness.Outcome outcome = wipe("--yes", "--json");
    assertThat(outcome.code()).isEqualTo(ExitCode.REFUSED.code());
    assertThat(harness.platform.asked())
        .containsExactly("status 10534", "wipe 10534 of M123456-abcxyz");
    assertThat(outcome.out())
        .isEqualTo(
            """
            {
              "contract": "M123456-abcxyz",
              "failed": [
                "db_3"
              ],
              "request": "10534",
              "wiped": [
                "db_1",
                "db_2"
              ]
            }
            """);
    String said = "The platform deleted: db_1, db_2. It could not delete: db_3.";
    assertThat(outcome.err()).containsOnlyOnce(said).contains("The session stays in ");
    HistoryEntry newest = harness.session().history().get(harness.session().history().size() - 1);
    assertThat(newest.happening()).isEqualTo(Happening.NOTICED);
    assertThat(newest.detail()).isEqualTo(said);
    assertThat(harness.session().request()).contains(Samples.REF);
  }

  @Test
  void all_is_well_when_everything_was_deleted() {
    harness
        .platform
        .wiping(List.of("db_1"), List.of())
        .then(Answers.request("done"))
        .then(Answers.yes());
    CliHarness.Outcome outcome = wipe("--yes");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("The platform deleted: db_1.\n");
  }

  @Test
  void afterwards_nobody_is_told_to_fetch_what_is_gone() {
    harness.platform.then(Answers.request("done", "archived", "true"));
    assertThat(harness.run("status", "--session", CliHarness.ID).err())
        .contains("Done: the platform has archived its files, so there is nothing left to download")
        .doesNotContain("odoo-upgrade download");
  }

  @Test
  void where_nobody_can_be_asked_nothing_is_sent_without_a_yes() {
    CliHarness.Outcome outcome = wipe();
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("from the platform. Nothing was sent.", "Add --yes");
    assertThat(harness.platform.asked()).isEmpty();
  }

  @Test
  void at_a_terminal_the_contract_is_to_be_typed() {
    harness.typing = Optional.of(CONTRACT + "\n");
    harness
        .platform
        .wiping(List.of("db_1"), List.of())
        .then(Answers.request("done"))
        .then(Answers.yes());
    CliHarness.Outcome outcome = wipe();
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .contains(
            "Request 10534 is done. Its files will be permanently deleted from the platform. Type"
                + " the");
  }

  @Test
  void another_word_deletes_nothing() {
    harness.typing = Optional.of("yes\n");
    harness.platform.then(Answers.request("done"));
    CliHarness.Outcome outcome = wipe();
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("That is not " + CONTRACT);
    assertThat(harness.platform.asked()).containsExactly("status 10534");
  }

  @Test
  void a_platform_that_cannot_is_a_plain_sentence_before_anything_is_typed() throws Exception {
    CliHarness other = new CliHarness(home.resolve("other")).saved(Stage.DONE);
    other.typing = Optional.of("");
    other.platform.then(Answers.request("done"));
    CliHarness.Outcome outcome = other.run("wipe", "--session", CliHarness.ID);
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err())
        .contains("This platform cannot delete the files of a request.")
        .doesNotContain("Type the contract");
  }

  @Test
  void a_contract_that_is_not_known_is_asked_for_and_taken() throws Exception {
    Session nameless =
        Samples.at(Stage.DONE).withDraft(Samples.DRAFT.with(OrderField.CONTRACT, ""));
    CliHarness other = new CliHarness(home.resolve("other")).saved(nameless);
    other.platform.able(Ability.WIPE).then(Answers.request("done"));
    CliHarness.Outcome asked = other.run("wipe", "--session", CliHarness.ID, "--yes");
    assertThat(asked.code()).isEqualTo(3);
    assertThat(asked.err()).contains("Add --contract CONTRACT.");
    other.platform.then(Answers.request("done")).then(Answers.yes());
    assertThat(other.run("wipe", "--session", CliHarness.ID, "--yes", "--contract=M9-x").code())
        .isZero();
    assertThat(other.platform.asked()).endsWith("wipe 10534 of M9-x");
  }

  @Test
  void a_refusal_and_a_lost_answer_are_told_as_such() {
    harness
        .platform
        .then(Answers.request("done"))
        .then(Answers.refusal("CONTRACT:INVALID", "The contract is another one."));
    CliHarness.Outcome refused = wipe("--yes");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .contains("The platform refused to delete the files: The contract is another one.");
    harness
        .platform
        .then(Answers.request("done"))
        .then(TransferScript.failing(TroubleKind.NETWORK, "The connection was interrupted."));
    assertThat(wipe("--yes").code()).isEqualTo(5);
  }

  private CliHarness.Outcome wipe(String... more) {
    List<String> arguments = new ArrayList<>(List.of("wipe", "--session", CliHarness.ID));
    arguments.addAll(Arrays.asList(more));
    return harness.run(arguments.toArray(String[]::new));
  }
}
