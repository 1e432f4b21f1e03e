package dev.odooupgrade.cli.saved;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

  @Test
  void a_spreadsheet_gets_the_same_values_under_the_same_names() throws IOException {
    CliHarness.Outcome csv = cli.run("sessions", "--csv");
    JsonNode json = new ObjectMapper().readTree(cli.run("sessions", "--json").out());
    List<String> lines = csv.out().lines().toList();
    assertThat(lines).hasSize(2);
    List<String> names = List.of(lines.get(0).split(","));
    List<String> values = List.of(lines.get(1).split(",", -1));
    assertThat(names).contains("id", "reason", "message", "database_version", "upload_seconds");
    assertThat(values).hasSameSizeAs(names);
    for (String name : List.of("id", "contract", "stage", "request", "dbdump_size")) {
      assertThat(values.get(names.indexOf(name)))
          .as(name)
          .isEqualTo(json.at("/sessions/0/" + name).asText());
    }
    assertThat(cli.run("sessions", "--csv", "--json").code()).isEqualTo(3);
  }

  @Test
  void what_begins_like_a_formula_is_text_in_a_spreadsheet() throws IOException {
    Path file = cli.sessionFiles().get(0);
    Files.writeString(file, Files.readString(file).replace("M123456-abcxyz", "=1+1"));
    assertThat(cli.run("sessions", "--csv").out()).contains(",\"'=1+1\",");
  }
}
