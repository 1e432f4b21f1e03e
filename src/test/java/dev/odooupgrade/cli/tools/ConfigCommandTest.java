package dev.odooupgrade.cli.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.odooupgrade.cli.CliHarness;
import dev.odooupgrade.config.Setting;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.flow.TransportRules;
import dev.odooupgrade.flow.upgrade.PollPace;
import dev.odooupgrade.text.ByteAmount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is set for all upgrades, and where that comes from. */
class ConfigCommandTest {
  /** A value of each setting that is not the one built in. */
  private static final Map<Setting, String> OTHERS =
      Map.of(
          Setting.EMAIL, "admin@example.com",
          Setting.PLATFORM, "https://upgrade.example.com",
          Setting.PROTOCOL, "v1",
          Setting.FOLDER, "/srv/upgraded",
          Setting.INTERVAL, "30s",
          Setting.SFTP_FROM, "2G",
          Setting.THEME, "mono",
          Setting.PLAIN, "true");

  @TempDir Path home;

  private CliHarness cli;

  @BeforeEach
  void start() {
    cli = new CliHarness(home);
  }

  static Stream<Setting> settings() {
    return Arrays.stream(Setting.values()).filter(setting -> setting.key().isPresent());
  }

  @ParameterizedTest
  @MethodSource("settings")
  void a_variable_goes_before_the_file_and_that_before_what_is_built_in(Setting setting)
      throws IOException {
    String value = OTHERS.get(setting);
    assertThat(shown(setting))
        .isEqualTo(setting.builtIn().map(usual -> usual + " built in").orElse("null not set"));
    write("\n" + setting.key().orElseThrow() + " = \"" + value + "\"\n");
    assertThat(shown(setting)).isEqualTo(value + " config file, line 2");
    cli.env.put(setting.variable(), value);
    assertThat(shown(setting)).isEqualTo(value + " " + setting.variable());
  }

  @Test
  void what_is_built_in_is_what_the_program_does() {
    assertThat(Setting.PLATFORM.builtIn()).hasValue(PlatformAddress.ODOO.url().toString());
    assertThat(ByteAmount.parse(Setting.SFTP_FROM.builtIn().orElseThrow()))
        .hasValue(TransportRules.SFTP_FROM);
    assertThat(PollPace.USUAL.interval()).hasSeconds(10);
    assertThat(Setting.INTERVAL.builtIn()).hasValue("10s");
  }

  @Test
  void secrets_are_never_shown() {
    cli.env.put("ODOO_UPGRADE_KEY", "tr0ub4dor");
    cli.env.put("ODOO_UPGRADE_SSH_PASSPHRASE", "tr0ub4dor");
    cli.env.put("https_proxy", "ann:tr0ub4dor@proxy:3128");
    cli.env.put("ODOO_UPGRADE_JAVA_OPTS", "-Dhttp.proxyPassword=tr0ub4dor -Xmx1g");
    for (String output : List.of(run().out(), run("--json").out())) {
      assertThat(output).doesNotContain("tr0ub4dor").contains("***@proxy:3128", "-Xmx1g");
    }
  }

  @Test
  void the_file_and_the_customers_are_told() throws IOException {
    assertThat(run().out())
        .contains("Config file: " + home + "/.config/odoo-upgrade/config.toml (not there)\n");
    write("[customers.Acme]\ncontract = 'M1'\n[customers.Bolt]\n");
    assertThat(run().out()).endsWith("config.toml\nCustomers: Acme, Bolt\n");
  }

  @Test
  void a_file_in_which_something_is_wrong_ends_with_3_and_says_what() throws IOException {
    write("interval = \"soon\"\nemial = 'a@b.c'\n");
    CliHarness.Outcome outcome = run();
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err())
        .contains("config.toml, line 1: interval 'soon' is not an interval; write it like 10s")
        .contains("config.toml, line 2: emial: there is no such setting; did you mean email?");
    assertThat(outcome.out()).containsPattern("interval +10s +built in");
  }

  @Test
  void a_file_that_is_no_toml_ends_with_3_and_is_told_once() throws IOException {
    write("email = \n");
    CliHarness.Outcome outcome = run();
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).containsOnlyOnce("cannot be understood: line 1");
  }

  @ParameterizedTest
  @CsvSource({"rw-rw-rw-, true", "rw-r--rw-, true", "rw-r--r--, false", "rw-------, false"})
  void a_file_that_others_can_change_is_told(String mode, boolean told) throws IOException {
    write("plain = false\n");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(mode));
    CliHarness.Outcome outcome = run();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err().contains("Others on this computer can change " + file()))
        .isEqualTo(told);
  }

  private String shown(Setting setting) {
    JsonNode row = row(setting);
    return row.get("value").asText() + " " + row.get("from").asText();
  }

  private JsonNode row(Setting setting) {
    try {
      for (JsonNode row :
          JsonMapper.builder().build().readTree(run("--json").out()).get("settings")) {
        if (row.get("name").asText().equals(setting.title())) {
          return row;
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("no " + setting);
  }

  private CliHarness.Outcome run(String... options) {
    return cli.run(
        Stream.concat(Stream.of("config"), Arrays.stream(options)).toArray(String[]::new));
  }

  private Path file() {
    return home.resolve(".config/odoo-upgrade/config.toml");
  }

  private void write(String text) throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), text);
  }
}
