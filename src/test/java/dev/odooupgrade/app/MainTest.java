package dev.odooupgrade.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @Test
  void it_tells_what_ended_what_is_kept_and_where_to_read_more() {
    assertThat(Main.sentence("odoo-upgrade", new StackOverflowError(), Path.of("wizard.log")))
        .isEqualTo(
            "odoo-upgrade stopped because of an internal error (StackOverflowError). Everything"
                + " saved so far is kept: odoo-upgrade sessions lists it. The details are in"
                + " wizard.log.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"odoo-upgrade sessions", "odoo-upgrade sandbox", "odoo-upgrade-tui"})
  void without_a_folder_to_save_in_nothing_begins(String command) {
    String[] words = command.split(" ", -1);
    Program program = new Program(Path.of("")).named(words[0]);
    program.env.remove("XDG_STATE_HOME");
    Program.Outcome outcome = program.run(Arrays.copyOfRange(words, 1, words.length));

    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err())
        .isEqualTo(
            "There is no folder to save upgrades in: HOME is not set to the full path of a folder."
                + " Nothing was changed. Set XDG_STATE_HOME to the full path of a folder, such as"
                + " /var/lib/odoo-upgrade.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--version", "--help", "help exit-codes", "create --help", "timezones us"})
  void whoever_only_reads_needs_no_folder(String arguments) {
    Program program = new Program(Path.of(""));
    program.env.remove("XDG_STATE_HOME");

    assertThat(program.run(arguments.split(" ", -1)).code()).isZero();
  }

  @Test
  void a_log_that_cannot_be_written_is_told_to_whoever_wants_to_know(@TempDir Path home)
      throws IOException {
    Program program = new Program(home);
    Files.createDirectories(home.resolve("state/odoo-upgrade"));
    Files.createFile(home.resolve("state/odoo-upgrade/log"));
    String[] call = {"status", "--request=1", "--key=abcd", "--url=http://127.0.0.1:1"};
    String[] told = {call[0], call[1], call[2], call[3], "--verbose"};

    assertThat(program.run(told).err())
        .contains("The log " + home.resolve("state/odoo-upgrade/log/odoo-upgrade.log"))
        .contains(" cannot be written: ");
    assertThat(program.run(call).err()).doesNotContain("The log ");
  }
}
