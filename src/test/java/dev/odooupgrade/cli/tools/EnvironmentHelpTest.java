package dev.odooupgrade.cli.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.config.Setting;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.change.StateChange;
import dev.odooupgrade.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the programs read from the environment is told by {@code help environment}. */
final class EnvironmentHelpTest {
  /** What a desktop, a shell or a terminal tells every program; nobody sets it for this one. */
  private static final Set<String> OF_THE_SYSTEM =
      Set.of(
          "ConEmuANSI",
          "DISPLAY",
          "HOME",
          "PATH",
          "Path",
          "STY",
          "TERM",
          "TMUX",
          "WAYLAND_DISPLAY");

  private static final Pattern READ =
      Pattern.compile("env\\w*(?:\\(\\))?\\s*\\.(?:get|getOrDefault|containsKey)\\(\\s*\"(\\w+)\"");
  private static final Pattern READ_BY_A_LAUNCHER = Pattern.compile("\\$\\{([A-Z][A-Z_]+)");
  private static final Pattern OURS = Pattern.compile("\\b(ODOO_UPGRADE_[A-Z_]+|XDG_[A-Z_]+)\\b");
  private static final Set<String> TOLD_TO_BATCH =
      Set.of("ODOO_UPGRADE_CONTRACT", "ODOO_UPGRADE_DBDUMP", "ODOO_UPGRADE_EXIT_CODE");
  private static final Set<String> OF_THE_LOCALE = Set.of("LC_ALL");

  @Test
  void every_variable_that_the_program_reads_is_listed() throws IOException {
    Set<String> read = names("src/main/java", READ);
    read.addAll(names("src/main/java", OURS));
    read.removeAll(OF_THE_SYSTEM);
    read.removeAll(toldToCommands());
    assertThat(read).isNotEmpty().isSubsetOf(listed());
  }

  @Test
  void every_variable_that_the_launcher_reads_is_listed() throws IOException {
    Set<String> read = names("src/main/launcher", READ_BY_A_LAUNCHER);
    read.removeAll(OF_THE_LOCALE);
    assertThat(read).isNotEmpty().isSubsetOf(listed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs", "README.md"})
  void every_variable_that_the_docs_name_exists(String page) throws IOException {
    Set<String> named = names(page, OURS);
    named.removeAll(toldToCommands());
    assertThat(named).isSubsetOf(listed());
  }

  @Test
  void the_help_tells_of_each_within_eighty_columns() {
    String help = HelpTopic.ENVIRONMENT.text();
    assertThat(help.lines()).allMatch(line -> line.length() <= 80);
    for (Setting each : Setting.values()) {
      assertThat(help).containsPattern("(?m)^  " + each.variable() + "\\s");
    }
  }

  @Test
  void one_that_is_blank_is_not_set() {
    assertThat(Setting.KEY.in(Map.of())).isEmpty();
    assertThat(Setting.KEY.in(Map.of("ODOO_UPGRADE_KEY", " "))).isEmpty();
    assertThat(Setting.KEY.in(Map.of("ODOO_UPGRADE_KEY", "abc"))).hasValue("abc");
  }

  /** What the program does not read but sets, for the commands that people let it run. */
  private static Set<String> toldToCommands() {
    Set<String> told = new TreeSet<>(TOLD_TO_BATCH);
    told.addAll(
        StateChange.between(Samples.at(Stage.DRAFT), Samples.at(Stage.RUNNING))
            .orElseThrow()
            .environment()
            .keySet());
    return told;
  }

  private static Set<String> listed() {
    return Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
  }

  private static Set<String> names(String place, Pattern pattern) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of(place))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        pattern.matcher(Files.readString(file)).results().forEach(it -> names.add(it.group(1)));
      }
    }
    return names;
  }
}
