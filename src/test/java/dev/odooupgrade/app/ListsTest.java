package dev.odooupgrade.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.session.RealDisk;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.testing.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that list things, and the help. */
final class ListsTest {
  @TempDir private Path home;
  private Program program;

  @BeforeEach
  void start() {
    program = new Program(home);
  }

  @Test
  void an_upgrade_is_named_when_it_begins_and_by_one_that_is_like_it() {
    String[] order =
        ("create --url=https://127.0.0.1:1 --contract=M123-abc --email=john.doe@example.com"
                + " --target=17 --aim=test --filename=db.dump --tag fr --name")
            .split(" ");
    String[] named = Arrays.copyOf(order, order.length + 1);
    named[order.length] = "Acme, trial #vip";
    assertThat(program.run(named).code()).isEqualTo(5);
    JsonNode saved = program.run("sessions", "--json").document().get("sessions").get(0);
    assertThat(saved.get("name").asText()).isEqualTo("Acme, trial");
    assertThat(saved.get("tags")).extracting(JsonNode::asText).containsExactly("vip", "fr");
    assertThat(saved.get("target").asText()).isEqualTo("17.0");

    String id = saved.get("id").asText();
    program.run("create", "--like", id, "--name", "Acme, real", "--aim", "production");
    assertThat(program.run("sessions", "--json").document().get("sessions"))
        .extracting(session -> session.get("name").asText() + session.get("tags"))
        .containsExactlyInAnyOrder("Acme, trial[\"vip\",\"fr\"]", "Acme, real[\"vip\",\"fr\"]");
  }

  @Test
  void timezones_finds_a_zone_from_what_a_person_knows() {
    assertThat(program.run("timezones", "brus").out())
        .startsWith("Europe/Brussels      UTC+01:00 CET  Belgium (Brussels, 1.0 million people)\n");
    assertThat(program.run("timezones", "buenos", "aires").out())
        .startsWith("America/Argentina/Buenos_Aires");
    assertThat(program.run("timezones", "+05:30").out()).contains("Asia/Kolkata");
  }

  @Test
  void a_name_that_is_only_similar_is_called_so() {
    Program.Outcome guessed = program.run("timezones", "mumbia");
    assertThat(guessed.err()).isEqualTo("Nothing is called 'mumbia'. The nearest:\n");
    assertThat(program.run("timezones", "--json", "mumbia").document().get(0).get("guess"))
        .isEqualTo(BooleanNode.TRUE);
    assertThat(program.run("timezones", "brussels").err()).isEmpty();
  }

  @Test
  void a_city_is_named_beside_its_zone() {
    Program.Outcome found = program.run("timezones", "mumbai");
    assertThat(found.out())
        .isEqualTo("Asia/Kolkata    UTC+05:30 IST  India (Mumbai, 12.6 million people)\n");
    assertThat(found.err()).isEmpty();
    JsonNode first = program.run("timezones", "--json", "mumbai").document().get(0);
    assertThat(first.get("guess")).isEqualTo(BooleanNode.FALSE);
    assertThat(first.get("why").asText()).isEqualTo("Mumbai, 12.6 million people");
  }

  @Test
  void each_line_of_standard_input_gets_the_five_best_zones_on_one_line() {
    Program.Outcome lines =
        program
            .atTerminal(Set.of(), "Wien\n\nlondn\r\nqqqqqqqq\nEuropean Union of Москва\nutc+5:45")
            .run("timezones", "-");

    assertThat(lines.err()).isEmpty();
    assertThat(lines.code()).isZero();
    assertThat(lines.out().split("\n", -1))
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("Europe/Vienna\tAsia/Vientiane"),
            line -> assertThat(line).isEmpty(),
            line -> assertThat(line).startsWith("Europe/London\tAmerica/Toronto"),
            line -> assertThat(line).isEmpty(),
            line -> assertThat(line).startsWith("Europe/Moscow"),
            line -> assertThat(line).isEqualTo("Asia/Kathmandu\tAsia/Katmandu"),
            line -> assertThat(line).isEmpty());
    assertThat(program.run("timezones", "-", "--json").code()).isEqualTo(3);
  }

  @Test
  void timezones_lists_every_zone_and_as_json_for_scripts() {
    Program.Outcome every = program.run("timezones", "--json");
    assertThat(every.document().size()).isGreaterThan(590);
    JsonNode one = program.run("timezones", "--json", "Asia/Calcutta").document().get(0);
    assertThat(one.path("newer_name").asText()).isEqualTo("Asia/Kolkata");
  }

  @Test
  void a_timezone_that_is_like_nothing_is_an_invalid_argument() {
    Program.Outcome outcome = program.run("timezones", "zzzzq");
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("No time zone matches 'zzzzq'");
  }

  @Test
  void sessions_lists_what_is_saved_and_tells_what_is_damaged_without_a_key() throws Exception {
    assertThat(program.run("sessions").err()).contains("No upgrades are saved in ");
    Session running =
        Samples.at(Stage.RUNNING).remembering(Samples.START, Happening.PROCESS_ASKED, "");
    try (var open =
        new SessionStore(program.sessions(), new RealDisk(), program.clock, new Random(7))
            .create(running)) {
      assertThat(open.current()).isEqualTo(running);
    }
    Files.writeString(program.sessions().resolve("broken.json"), "{");
    Program.Outcome table = program.run("sessions");
    assertThat(table.code()).isZero();
    assertThat(table.out())
        .contains("ID ", "REQUEST", "20261123-081200-abcd  10534    M123456-abcxyz  8.0")
        .contains("just now")
        .doesNotContain("Aw7pXk");
    assertThat(table.err())
        .contains("broken.json cannot be used and was not changed")
        .doesNotContain("No upgrades are saved");
    JsonNode json = program.run("sessions", "--json").document();
    assertThat(json.at("/sessions/0/stage").asText()).isEqualTo("running");
    assertThat(json.at("/damaged/0/file").asText()).endsWith("broken.json");
    assertThat(json.toString()).doesNotContain("Aw7pXk");
  }

  @Test
  void a_folder_that_cannot_be_read_is_no_empty_list() throws Exception {
    Files.createDirectories(program.sessions().getParent());
    Files.writeString(program.sessions(), "not a folder");
    Program.Outcome outcome = program.run("sessions");
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(4);
    assertThat(outcome.err())
        .contains(program.sessions() + " cannot be used and was not changed: It cannot be read: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create",
        "upload",
        "process",
        "status",
        "all",
        "watch",
        "download",
        "timezones",
        "sessions",
        "sandbox"
      })
  void each_command_explains_itself_with_an_example_and_its_exit_codes(String command) {
    Program.Outcome help = program.run(command, "--help");
    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out()).contains("Example", "  odoo-upgrade " + command, "Exit codes:");
    assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(program.run("help", command).out()).isEqualTo(help.out());
  }

  @Test
  void topics_explain_exit_codes_and_the_environment() {
    assertThat(program.run("help", "exit-codes").out())
        .contains("    0  done", "    8  still running", "  130  interrupted");
    assertThat(program.run("help", "environment").out())
        .contains("ODOO_UPGRADE_KEY", "XDG_STATE_HOME", "HTTPS_PROXY");
    Program.Outcome unknown = program.run("help", "exitcodes");
    assertThat(unknown.code()).isEqualTo(3);
    assertThat(unknown.err()).contains("did you mean exit-codes?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "status --version"})
  void the_version_is_told_on_stdout(String words) {
    Program.Outcome outcome = program.run(words.split(" ", -1));
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).isEqualTo("odoo-upgrade " + Version.current() + "\n");
  }
}
