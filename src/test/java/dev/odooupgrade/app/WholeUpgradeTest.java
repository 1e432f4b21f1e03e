package dev.odooupgrade.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.sandbox.fault.Scenario;
import dev.odooupgrade.sandbox.v1.SandboxServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code all}: from nothing to a result, through whatever stops it. */
final class WholeUpgradeTest {
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
  void it_creates_uploads_and_asks_to_process_with_a_document_for_each() {
    Program.Outcome outcome = all("test");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.documents()).hasSize(4);
    assertThat(calls()).containsExactly("create", "upload", "process", "status");
    assertThat(outcome.err())
        .contains("Every step is saved in ")
        .contains("Next: odoo-upgrade watch --session ");
  }

  @Test
  void it_waits_for_the_end_when_asked_to() {
    Program.Outcome outcome = all("test", "--wait");
    assertThat(outcome.code()).isZero();
    List<JsonNode> documents = outcome.documents();
    assertThat(documents).hasSize(4);
    assertThat(documents.get(3).at("/upgrade_response/request/state").asText()).isEqualTo("done");
    assertThat(outcome.err())
        .containsSubsequence("state: pending", "state: progress", "state: done");
  }

  @Test
  void the_test_is_skipped_once_it_is_done_and_not_before() throws Exception {
    all("test");
    String session = program.sessionFiles().get(0).toString();
    Program.Outcome early = program.run("skip-test", "--session", session);
    assertThat(early.code()).isEqualTo(1);
    assertThat(early.err()).contains("The platform refused to skip the test: ");
    program.run("watch", "--session", session);
    Program.Outcome skipped = program.run("skip-test", "--session", session);
    assertThat(skipped.code()).as(skipped.err()).isZero();
    assertThat(skipped.out()).contains("\"failures\": []");
    Program.Outcome status = program.run("status", "--session", session);
    assertThat(status.documents().get(0).at("/upgrade_response/request/state").asText())
        .isEqualTo("delivered");
  }

  @Test
  void a_wait_that_runs_out_is_told_by_the_exit_code() throws Exception {
    replay(Scenario.SLOW);
    assertThat(all("test", "--wait=30s").code()).isEqualTo(8);
  }

  @Test
  void an_upgrade_that_fails_is_told_by_the_exit_code() throws Exception {
    replay(Scenario.PROCESSING_FAILS);
    Program.Outcome outcome = all("test", "--wait", "--interval=2s");
    assertThat(outcome.code()).isEqualTo(7);
    assertThat(outcome.err()).contains("the upgrade ended without a result");
  }

  @Test
  void an_upload_that_was_cut_is_sent_again_and_the_request_is_not_made_twice() throws Exception {
    replay(Scenario.UPLOAD_CUT);
    Program.Outcome cut = all("test", "--retries=0");
    assertThat(cut.code()).isEqualTo(5);
    assertThat(cut.documents()).hasSize(1);
    assertThat(cut.err()).contains("Continue with: odoo-upgrade all --session ");
    Program.Outcome resumed = program.run("all", "--session", session());
    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(calls())
        .containsExactly("create", "upload", "status", "upload", "process", "status");
  }

  @Test
  void steps_whose_answers_were_lost_are_settled_by_asking_for_the_status() throws Exception {
    replay(Scenario.ANSWER_LOST);
    Program.Outcome first = all("test", "--retries=0");
    assertThat(first.code()).isEqualTo(5);
    assertThat(first.err()).contains("The answer was lost, but the dump had arrived.");
    Program.Outcome last = program.run("all", "--session", session(), "--wait");
    assertThat(last.code()).as(last.err()).isZero();
    assertThat(calls())
        .filteredOn(call -> !call.equals("status"))
        .containsExactly("create", "upload", "process");
  }

  @Test
  void single_commands_settle_a_lost_answer_too_before_they_repeat_anything() throws Exception {
    replay(Scenario.ANSWER_LOST);
    create("test");
    Program.Outcome upload = program.run("upload", "--session", session(), "--retries=0");
    assertThat(upload.code()).as(upload.err()).isZero();
    assertThat(upload.err()).contains("The answer was lost, but the dump had arrived.");
    assertThat(upload.document().at("/upgrade_response/request/state").asText()).isEqualTo("draft");
    assertThat(program.run("process", "--session", session()).code()).isEqualTo(5);
    Program.Outcome process = program.run("process", "--session", session());
    assertThat(process.code()).as(process.err()).isZero();
    assertThat(process.err()).contains("The earlier attempt had arrived, so it is not sent again.");
    assertThat(calls()).containsExactly("create", "upload", "status", "process", "status");
  }

  @Test
  void a_refused_order_is_kept_and_can_be_mended() throws Exception {
    replay(Scenario.STALE_TARGET);
    Program.Outcome refused = all("test");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("Accepted: ");
    Program.Outcome mended = program.run("all", "--session", session(), "--target=16.0");
    assertThat(mended.code()).as(mended.err()).isZero();
    assertThat(program.sessionFiles()).hasSize(1);
  }

  @Test
  void an_order_that_was_sent_cannot_be_changed_afterwards() throws Exception {
    all("test");
    Program.Outcome outcome = program.run("all", "--session", session(), "--target=9.0");
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("Omit --target");
    Program.Outcome again = program.run("create", "--session", session());
    assertThat(again.code()).isEqualTo(3);
    assertThat(again.err()).contains("already has a request");
  }

  @Test
  void one_that_has_ended_is_told_again_and_nothing_is_repeated() throws Exception {
    all("test", "--wait");
    Program.Outcome again = program.run("all", "--session", session());
    assertThat(again.code()).isZero();
    assertThat(again.document().at("/upgrade_response/request/state").asText()).isEqualTo("done");
  }

  @Test
  void production_is_never_begun_unless_it_was_confirmed() throws Exception {
    Program.Outcome outcome = all("production");
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("production upgrade of contract M123456-abcxyz", "--yes");
    assertThat(program.sessionFiles()).isEmpty();
    assertThat(sandbox.calls()).isEmpty();
    assertThat(all("production", "--yes").code()).isZero();
  }

  @Test
  void production_is_confirmed_at_a_terminal_by_typing_the_contract() {
    program.atTerminal(Set.of(0, 2), "M123456-abcxyz\n");
    Program.Outcome meant = all("production");
    assertThat(meant.code()).as(meant.err()).isZero();
    assertThat(meant.err()).contains("Type the contract M123456-abcxyz to continue:");
    program.atTerminal(Set.of(0, 2), "yes\n");
    Program.Outcome notMeant = all("production");
    assertThat(notMeant.code()).isEqualTo(3);
    assertThat(notMeant.err()).contains("That is not M123456-abcxyz.");
  }

  @Test
  void production_needs_a_yes_to_be_processed_by_itself_too() throws Exception {
    create("production");
    program.run("upload", "--session", session());
    assertThat(program.run("process", "--session", session()).code()).isEqualTo(3);
    assertThat(program.run("process", "--session", session(), "--yes").code()).isZero();
  }

  @Test
  void a_session_may_be_a_file_anywhere() throws Exception {
    Path file = home.resolve("mine.json");
    assertThat(all("test", "--session=" + file).code()).isZero();
    assertThat(Files.readString(file)).contains("10534");
    assertThat(program.sessionFiles()).isEmpty();
    assertThat(program.run("watch", "--session=" + file).code()).isZero();
  }

  private void create(String aim) throws Exception {
    program.run(
        "create",
        "--url=" + sandbox.url(),
        "--contract=M123456-abcxyz",
        "--email=john.doe@example.com",
        "--target=17.0",
        "--aim=" + aim,
        "--dbdump=" + program.dump());
  }

  private Program.Outcome all(String aim, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "all",
                "--url=" + sandbox.url(),
                "--contract=M123456-abcxyz",
                "--email=john.doe@example.com",
                "--target=17.0",
                "--aim=" + aim));
    try {
      args.add("--dbdump=" + program.dump());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    args.addAll(List.of(more));
    return program.run(args.toArray(String[]::new));
  }

  private void replay(Scenario scenario) throws Exception {
    sandbox.close();
    sandbox = SandboxServer.start(program.sandboxSettings().withScenario(scenario));
  }

  private String session() throws Exception {
    return program.sessionFiles().get(0).toString();
  }

  private List<String> calls() {
    return sandbox.calls().stream().map(call -> call.endpoint().word()).toList();
  }
}
