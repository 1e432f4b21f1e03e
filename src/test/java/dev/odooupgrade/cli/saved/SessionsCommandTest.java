package dev.odooupgrade.cli.saved;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.CliHarness;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.ForeignValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of saved upgrades, whatever lies in their folder. */
class SessionsCommandTest {
  @TempDir Path home;

  private CliHarness cli;
  private String whole;

  @BeforeEach
  void save() throws Exception {
    cli = new CliHarness(home).saved(Stage.RUNNING);
    whole = Files.readString(cli.sessionFiles().get(0)).replace(CliHarness.ID, "bad");
  }

  @ParameterizedTest
  @EnumSource
  void foreign_files_hide_no_other_session(ForeignValue value) throws IOException {
    List<String> places = ForeignValue.places(whole);
    for (int i = 0; i < places.size(); i++) {
      Files.writeString(
          home.resolve("sessions/bad-" + i + ".json"),
          value.in(whole.replace("\"bad\"", "\"bad-" + i + '"'), places.get(i)));
    }

    CliHarness.Outcome table = cli.run("sessions");
    CliHarness.Outcome json = cli.run("sessions", "--json");

    assertThat(table.code()).isZero();
    assertThat(json.code()).isZero();
    for (int i = 0; i < places.size(); i++) {
      assertThat(table.out() + table.err()).contains("bad-" + i);
      assertThat(json.out()).contains("bad-" + i);
    }
    assertThat(table.out()).contains(CliHarness.ID);
    assertThat(json.out()).contains(CliHarness.ID);
  }

  @Test
  void a_damaged_session_that_is_asked_for_ends_with_4() throws IOException {
    Files.writeString(
        home.resolve("sessions/bad.json"), ForeignValue.HUGE_EXPONENT.in(whole, "/version"));

    CliHarness.Outcome status = cli.run("status", "--session", "bad");

    assertThat(status.code()).isEqualTo(4);
    assertThat(status.err()).contains("bad.json cannot be used");
  }
}
