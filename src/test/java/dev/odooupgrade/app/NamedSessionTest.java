package dev.odooupgrade.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.sandbox.v1.SandboxServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --session NAME}: a new upgrade may have a name that somebody chose. */
final class NamedSessionTest {
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
  void a_word_that_is_not_taken_begins_an_upgrade_of_that_name_in_the_list() throws Exception {
    Program.Outcome begun = ordered("all", "--session", "acme_test-1");
    assertThat(begun.code()).as(begun.err()).isZero();
    assertThat(program.sessionFiles())
        .containsExactly(program.sessions().resolve("acme_test-1.json"));
    assertThat(begun.err()).contains("odoo-upgrade watch --session acme_test-1");
    assertThat(program.run("sessions").out()).contains("acme_test-1");
  }

  @Test
  void the_same_line_again_continues_it() throws Exception {
    assertThat(ordered("create", "--session", "acme").code()).isZero();
    Program.Outcome again = ordered("all", "--session", "acme");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.documents()).as("upload, process, status").hasSize(3);
    assertThat(program.sessionFiles()).hasSize(1);
  }

  @Test
  void a_name_alone_without_an_order_is_looked_for_and_not_begun() throws Exception {
    Program.Outcome mistyped = program.run("all", "--session", "acmee", "--wait");
    assertThat(mistyped.code()).isEqualTo(4);
    assertThat(mistyped.err()).contains("no session named acmee");
    assertThat(program.sessionFiles()).isEmpty();
  }

  @Test
  void a_path_is_a_file_as_ever() throws Exception {
    Path file = home.resolve("elsewhere.json");
    Program.Outcome begun = ordered("create", "--session", file.toString());
    assertThat(begun.code()).as(begun.err()).isZero();
    assertThat(file).exists();
    assertThat(program.sessionFiles()).isEmpty();
    Program.Outcome strange = ordered("create", "--session", home + "/no folder/acme");
    assertThat(strange.code()).isEqualTo(4);
  }

  private Program.Outcome ordered(String command, String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(
        List.of(
            "--url=" + sandbox.url(),
            "--contract=M123456-abcxyz",
            "--email=john.doe@example.com",
            "--target=17.0",
            "--aim=test"));
    if (command.equals("all")) {
      args.add("--dbdump=" + program.dump());
    } else {
      args.add("--filename=" + program.dump().getFileName());
    }
    args.addAll(List.of(more));
    return program.run(args.toArray(String[]::new));
  }
}
