package dev.odooupgrade.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.OneFault;
import dev.odooupgrade.sandbox.v1.SandboxServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code batch}: a list of upgrades, each carried to its end. */
final class BatchTest {
  private static final String HEAD = "session,contract,email,target,aim,dbdump,url,download\n";

  @TempDir private Path home;
  private Program program;
  private SandboxServer sandbox;

  @BeforeEach
  void start() throws Exception {
    program = new Program(home);
    sandbox = program.sandbox();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void every_upgrade_of_the_list_is_carried_to_its_end_under_its_own_name() throws Exception {
    Program.Outcome outcome = batch(HEAD + row("acme") + row("bob") + row("cecil"));
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(program.sessionFiles())
        .extracting(file -> file.getFileName().toString())
        .containsExactly("acme.json", "bob.json", "cecil.json");
    assertThat(outcome.out().lines())
        .filteredOn(line -> line.matches("[\\d:]{8}  bob  M123456-abcxyz -> 17.0 test: .*"))
        .last()
        .asString()
        .endsWith("done: download ready");
    assertThat(outcome.out()).doesNotContain("no answer").doesNotContain("upload stopped");
    assertThat(lastLines(outcome, 5))
        .first()
        .asString()
        .matches("SESSION +REQUEST +CONTRACT +TARGET +AIM +STEP +EXIT");
    assertThat(lastLines(outcome, 4))
        .first()
        .asString()
        .matches("acme +\\d+ +M123456-abcxyz +17.0 +test +done: download ready +0");
    assertThat(lastLines(outcome, 1)).containsExactly("3 upgrades: 3 done.");
  }

  @Test
  void the_results_are_downloaded_where_the_list_says_so() throws Exception {
    Path results = Files.createDirectories(home.resolve("results"));
    Program.Outcome outcome =
        batch(HEAD + row("acme").replace("\n", results + "\n") + row("bob").replace("\n", "no\n"));
    assertThat(outcome.code()).as(outcome.err()).isZero();
    try (var files = Files.list(results)) {
      assertThat(files).hasSize(1);
    }
    assertThat(lastLines(outcome, 3).get(0)).matches("acme .* done: downloaded +0");
    assertThat(lastLines(outcome, 3).get(1)).matches("bob .* done: download ready +0");
  }

  @Test
  void a_list_that_is_run_again_leaves_alone_what_is_done() throws Exception {
    String list = HEAD + row("acme") + row("bob");
    assertThat(batch(list).code()).isZero();
    sandbox.close();
    Program.Outcome again = batch(list);
    assertThat(again.code()).as("nobody is asked: " + again.err()).isZero();
    assertThat(lastLines(again, 1)).containsExactly("2 upgrades: 2 done.");
  }

  @Test
  void one_that_fails_keeps_no_other_from_its_end_and_the_next_run_continues_it() throws Exception {
    sandbox.inject(OneFault.answer(Endpoint.CREATE, 200, "text/html", "<html>busy</html>"));
    String list = HEAD + row("acme") + row("bob");
    Program.Outcome outcome = batch(list, "--at-once", "1");
    assertThat(outcome.code()).isEqualTo(6);
    assertThat(outcome.out()).contains("acme  ended with exit code 6");
    assertThat(outcome.err()).contains("acme: ");
    assertThat(lastLines(outcome, 1)).containsExactly("2 upgrades: 1 done, 1 not done.");
  }

  @Test
  void an_upgrade_that_was_begun_elsewhere_is_continued() throws Exception {
    Program.Outcome begun =
        program.run(
            "create",
            "--session=acme",
            "--url=" + sandbox.url(),
            "--contract=M123456-abcxyz",
            "--email=me@example.com",
            "--target=17.0",
            "--aim=test",
            "--dbdump=" + program.dump());
    assertThat(begun.code()).as(begun.err()).isZero();
    String request = begun.document().at("/upgrade_response/request/id").asText();
    Program.Outcome outcome = batch(HEAD + row("acme"));
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(lastLines(outcome, 2).get(0)).matches("acme +" + request + " .*");
  }

  @Test
  void everything_that_is_wrong_is_told_before_anything_is_sent() throws Exception {
    Program.Outcome outcome =
        batch(
            HEAD
                + row("acme")
                + row("bob").replace(",test,", ",tset,")
                + row("cecil").replace("me@example.com", "")
                + row("dora").replace("db.sql.gz", "gone.sql.gz")
                + row("acme")
                + row("e/f"));
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err())
        .contains("Line 6 (acme): line 2 has the same session")
        .contains("Line 7 (e/f): session can have letters, digits, - and _.");
    assertThat(program.sessionFiles()).isEmpty();

    Program.Outcome values =
        batch(
            HEAD
                + row("acme")
                + row("bob").replace(",test,", ",tset,")
                + row("cecil").replace("me@example.com", "")
                + row("dora").replace("db.sql.gz", "gone.sql.gz"));
    assertThat(values.code()).isEqualTo(3);
    assertThat(values.err())
        .contains("Line 3 (bob): --aim 'tset'")
        .contains("Line 4 (cecil): it needs --email")
        .contains("Line 5 (dora): ")
        .contains("gone.sql.gz")
        .doesNotContain("Line 2");
    assertThat(program.sessionFiles()).isEmpty();
  }

  @Test
  void a_column_that_is_no_option_of_all_is_refused_with_the_nearest() throws Exception {
    Program.Outcome outcome = batch("session,contarct\nacme,M1\n");
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("There is no column 'contarct'; did you mean contract?");
    assertThat(batch("session,wait\nacme,3h\n").err()).contains("There is no column 'wait'.");
    assertThat(batch("contract\nM1\n").err()).contains("The column session is missing");
    assertThat(batch("").err()).contains("The list is empty");
    assertThat(program.run("batch").err()).contains("batch needs FILE");
    assertThat(program.run("batch", home.resolve("none.csv").toString()).code()).isEqualTo(4);
  }

  @Test
  void every_value_that_an_option_would_refuse_is_refused_in_its_words() throws Exception {
    String head = "session,contract,email,target,aim,dbdump,url,retries,insecure\n";
    String row = row("acme").stripTrailing();
    Program.Outcome outcome = batch(head + row + "many,perhaps\n");
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("Line 2 (acme): ");
    assertThat(outcome.err()).contains("--insecure is neither yes nor no.");
    assertThat(batch(head + row + "many,no\n").err())
        .contains("Line 2 (acme): --retries 'many' is not a number of retries");
  }

  @Test
  void production_needs_a_yes_for_the_whole_list() throws Exception {
    String list = HEAD + row("acme").replace(",test,", ",production,");
    Program.Outcome outcome = batch(list);
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err())
        .contains("Line 2 (acme): This is a production upgrade")
        .contains("Add --yes");
    assertThat(program.sessionFiles()).isEmpty();
    Program.Outcome confirmed = batch(list, "--yes");
    assertThat(confirmed.code()).as(confirmed.err()).isZero();
  }

  @Test
  void a_list_of_a_spreadsheet_may_have_semicolons_comments_and_a_mark_at_its_start()
      throws Exception {
    String list = "\ufeff" + (HEAD + "# bob has time\n\n" + row("acme")).replace(',', ';');
    Program.Outcome outcome = batch(list);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(program.sessionFiles()).hasSize(1);
  }

  @Test
  void commands_are_run_before_and_after_each_and_know_it() throws Exception {
    String note =
        "echo \"$ODOO_UPGRADE_SESSION $ODOO_UPGRADE_AIM $ODOO_UPGRADE_EXIT_CODE"
            + " $ODOO_UPGRADE_STATE\" >> '"
            + home
            + "/noted'";
    String list = HEAD + row("acme") + row("bob");
    Program.Outcome outcome =
        batch(
            list,
            "--at-once=1",
            "--before",
            note + "; test $ODOO_UPGRADE_SESSION = acme",
            "--after",
            note);
    assertThat(outcome.code()).isEqualTo(9);
    assertThat(home.resolve("noted"))
        .content()
        .isEqualTo("acme test  \nbob test  \nacme test 0 done\n");
    assertThat(outcome.err())
        .contains("bob: The command of --before failed with exit code 1, so this upgrade is skip");
    assertThat(program.sessionFiles()).hasSize(1);
    assertThat(batch(list).code()).as("another run continues").isZero();
  }

  @Test
  void a_command_may_make_the_dump() throws Exception {
    Path made = home.resolve("made.sql.gz");
    String list = HEAD + row("acme").replace(program.dump().toString(), made.toString());
    Program.Outcome outcome = batch(list, "--before", "cp " + program.dump() + " " + made);
    assertThat(outcome.code()).as(outcome.err()).isZero();
  }

  @Test
  void scripts_get_a_json_line_for_each_change_and_one_for_each_end() throws Exception {
    Program.Outcome outcome = batch(HEAD + row("acme") + row("bob"), "--json");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    List<JsonNode> lines = outcome.documents();
    assertThat(lines).allMatch(line -> Set.of("acme", "bob").contains(line.path("id").asText()));
    assertThat(lines)
        .filteredOn(line -> line.has("exit_code"))
        .extracting(line -> line.path("state").asText() + line.path("exit_code").asInt())
        .containsExactly("done0", "done0");
    assertThat(outcome.out()).doesNotContain("\"key\"");
  }

  @Test
  void a_wait_may_run_out_and_what_was_begun_is_saved() throws Exception {
    Program.Outcome outcome = batch(HEAD + row("acme"), "--wait", "2s", "--interval", "1s");
    assertThat(outcome.code()).isEqualTo(8);
    assertThat(lastLines(outcome, 1)).containsExactly("1 upgrade: 1 not done.");
    assertThat(batch(HEAD + row("acme")).code()).isZero();
  }

  @Test
  void on_a_terminal_a_table_is_drawn_in_place_of_the_lines() throws Exception {
    program.atTerminal(Set.of(1, 2), "");
    Program.Outcome outcome = batch(HEAD + row("acme"));
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("SESSION").contains("1 upgrade: ").endsWith("\u001b[J");
    assertThat(outcome.out().lines()).hasSize(3);
  }

  private Program.Outcome batch(String list, String... more) throws IOException {
    Path file = Files.writeString(home.resolve("list.csv"), list);
    List<String> args = new ArrayList<>(List.of("batch", file.toString()));
    args.addAll(List.of(more));
    return program.run(args.toArray(String[]::new));
  }

  private String row(String name) throws IOException {
    return String.join(
        ",",
        name,
        "M123456-abcxyz",
        "me@example.com",
        "17.0",
        "test",
        program.dump().toString(),
        sandbox.url().toString(),
        "\n");
  }

  private static List<String> lastLines(Program.Outcome outcome, int count) {
    List<String> lines = outcome.out().lines().toList();
    return lines.subList(Math.max(0, lines.size() - count), lines.size());
  }
}
