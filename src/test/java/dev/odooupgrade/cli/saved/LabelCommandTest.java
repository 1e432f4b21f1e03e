package dev.odooupgrade.cli.saved;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.CliHarness;
import dev.odooupgrade.domain.session.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a saved upgrade is called, and where that is seen. */
class LabelCommandTest {
  @TempDir Path home;

  private CliHarness cli;

  @BeforeEach
  void save() throws Exception {
    cli = new CliHarness(home).saved(Stage.RUNNING);
  }

  @Test
  void a_name_and_tags_are_kept_and_listed() {
    assertThat(label("--name", "Acme, trial", "--tag", "vip", "--tag", "fr").out())
        .isEqualTo("Acme, trial #vip #fr\n");
    assertThat(label("--untag", "vip").out()).isEqualTo("Acme, trial #fr\n");
    assertThat(cli.run("sessions").out()).contains("Acme, trial #fr");
    assertThat(cli.run("sessions", "--json").out())
        .contains("\"name\": \"Acme, trial\"", "\"tags\": [\n        \"fr\"");
  }

  @Test
  void a_name_is_taken_away_by_an_empty_one_and_leaves_nothing_in_the_file() throws Exception {
    String before = Files.readString(cli.sessionFiles().get(0));
    label("--name", "Acme #vip");
    assertThat(Files.readString(cli.sessionFiles().get(0))).contains("\"label\"");
    assertThat(label("--name", "", "--untag", "vip").out()).isEqualTo("no name, no tags\n");
    assertThat(Files.readString(cli.sessionFiles().get(0))).isEqualTo(before);
  }

  @Test
  void it_needs_a_session() {
    CliHarness.Outcome outcome = cli.run("label", "--name", "Acme");
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("--session");
  }

  private CliHarness.Outcome label(String... options) {
    String[] all = new String[options.length + 3];
    all[0] = "label";
    all[1] = "--session";
    all[2] = CliHarness.ID;
    System.arraycopy(options, 0, all, 3, options.length);
    CliHarness.Outcome outcome = cli.run(all);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    return outcome;
  }
}
