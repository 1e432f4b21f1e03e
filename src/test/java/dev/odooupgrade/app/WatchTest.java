package dev.odooupgrade.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.odooupgrade.sandbox.fault.Endpoint;
import dev.odooupgrade.sandbox.fault.OneFault;
import dev.odooupgrade.sandbox.v1.SandboxServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code watch}: a line per change, an exit code at the end. */
final class WatchTest {
  @TempDir private Path home;
  private Program program;
  private SandboxServer sandbox;

  @BeforeEach
  void start() throws Exception {
    program = new Program(home);
    sandbox = program.sandbox();
    Program.Outcome begun =
        program.run(
            "all",
            "--url=" + sandbox.url(),
            "--contract=M123456-abcxyz",
            "--email=john.doe@example.com",
            "--target=17.0",
            "--aim=test",
            "--dbdump=" + program.dump());
    assertThat(begun.code()).as(begun.err()).isZero();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void each_change_is_a_line_with_its_time_and_the_end_is_on_stdout() throws Exception {
    Program.Outcome outcome = watch();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .matches(
            "Request 10534 is done: download the upgraded database: odoo-upgrade download --session"
                + " [0-9a-z-]+\n");
    assertThat(outcome.err().lines().filter(line -> line.contains("state: ")))
        .hasSize(3)
        .allMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d  state: .*"));
  }

  @Test
  void a_command_is_run_for_each_change_and_a_second_watch_runs_it_for_none() throws Exception {
    Path told = home.resolve("told");
    String command =
        "echo \"$ODOO_UPGRADE_REQUEST $ODOO_UPGRADE_TARGET $ODOO_UPGRADE_STATE\" >> '" + told + "'";
    assertThat(watch("--on-change", command).code()).isZero();
    assertThat(told).content().isEqualTo("10534 17.0 progress\n10534 17.0 done\n");

    program.env.put("ODOO_UPGRADE_ON_CHANGE", command);
    assertThat(watch().code()).isZero();
    assertThat(told).content().hasLineCount(2);
  }

  @Test
  void a_command_of_the_environment_is_run_by_whatever_saves_the_change() throws Exception {
    Path told = home.resolve("told");
    program.env.put("ODOO_UPGRADE_ON_CHANGE", "echo $ODOO_UPGRADE_STATE >> '" + told + "'");
    assertThat(watch("--wait", "2s", "--interval", "1s").code()).isEqualTo(8);
    assertThat(told).doesNotExist();
    assertThat(watch().code()).isZero();
    assertThat(told).content().isEqualTo("progress\ndone\n");
  }

  @Test
  void a_command_that_fails_is_told_and_the_watch_goes_on() throws Exception {
    Program.Outcome outcome = watch("--on-change", "echo what it says; exit 4");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err())
        .containsOnlyOnce("The command of --on-change failed with exit code 4.")
        .doesNotContain("what it says");
  }

  @Test
  void the_end_may_be_a_document() throws Exception {
    Program.Outcome outcome = watch("--json");
    assertThat(outcome.document().at("/upgrade_response/request/state").asText()).isEqualTo("done");
  }

  @Test
  void a_wait_that_runs_out_ends_with_eight() throws Exception {
    Program.Outcome outcome = watch("--wait", "2s", "--interval", "1s");
    assertThat(outcome.code()).isEqualTo(8);
    assertThat(outcome.out()).isEqualTo("Request 10534 is pending: still running.\n");
  }

  @Test
  void a_platform_that_cannot_be_understood_for_a_while_is_asked_again() throws Exception {
    sandbox.inject(OneFault.answer(Endpoint.STATUS, 200, "text/html", "<html>busy</html>"));
    Program.Outcome outcome = watch();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).contains("No status: ").contains("Trying again in 20 s.");
  }

  @Test
  void keys_that_open_nothing_end_it_at_once() {
    Program.Outcome outcome =
        program.run("watch", "--url=" + sandbox.url(), "--request=99", "--key=abcdefgh");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("There is no request '99'.");
  }

  @Test
  void all_that_run_are_watched_until_none_does() throws Exception {
    sandbox.inject(OneFault.answer(Endpoint.STATUS, 200, "text/html", "<html>busy</html>"));
    Program.Outcome outcome = program.run("watch", "--all");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out().lines())
        .hasSize(3)
        .allMatch(line -> line.matches("[\\d:]{8}  [\\w-]+  M123456-abcxyz -> 17.0 test: .*"))
        .last()
        .asString()
        .endsWith("done: download ready");
    assertThat(outcome.err()).contains("it is a web page");
    assertThat(program.run("watch", "--all").out()).as("none runs any more").isEmpty();
  }

  @Test
  void on_a_terminal_they_stand_in_a_table_that_is_drawn_anew() {
    program.atTerminal(Set.of(1, 2), "");
    Program.Outcome outcome = program.run("watch", "--all");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).contains("NAME ", "1 running, 0 done, 0 failed.");
    assertThat(outcome.out().lines())
        .as("what is left when it has ended")
        .hasSize(3)
        .anyMatch(line -> line.contains("done: download ready"))
        .endsWith("0 running, 1 done, 0 failed.");
  }

  @Test
  void scripts_get_one_json_line_for_each_change() throws Exception {
    Program.Outcome outcome = program.run("watch", "--all", "--json");
    List<JsonNode> lines = new ArrayList<>();
    for (String line : outcome.out().lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    assertThat(lines).extracting(line -> line.get("state").asText("none")).endsWith("done");
    assertThat(outcome.out()).doesNotContain("\"key\"");
  }

  @Test
  void only_those_that_are_found_are_watched() {
    Program.Outcome outcome = program.run("watch", "--all", "--filter", "17.0 production");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void watching_all_may_run_out_of_time() {
    Program.Outcome outcome = program.run("watch", "--all", "--wait", "2s", "--interval", "1s");
    assertThat(outcome.code()).isEqualTo(8);
  }

  @Test
  void all_and_one_are_not_watched_together() {
    Program.Outcome both = program.run("watch", "--all", "--session", "x");
    assertThat(both.code()).isEqualTo(3);
    assertThat(both.err()).contains("Give one or the other.");
    Program.Outcome filterAlone = program.run("watch", "--filter", "x");
    assertThat(filterAlone.code()).isEqualTo(3);
  }

  private Program.Outcome watch(String... more) throws Exception {
    String[] args = new String[more.length + 2];
    args[0] = "watch";
    args[1] = "--session=" + program.sessionFiles().get(0);
    System.arraycopy(more, 0, args, 2, more.length);
    return program.run(args);
  }
}
