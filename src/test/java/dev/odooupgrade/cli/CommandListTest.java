package dev.odooupgrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.tools.HelpTopic;
import dev.odooupgrade.domain.Named;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands and topics stand in one list each; whatever names them all is made from it. */
final class CommandListTest {
  @TempDir private Path home;
  private CliHarness harness;

  @BeforeEach
  void start() {
    harness = new CliHarness(home);
  }

  @Test
  void every_command_that_is_written_can_be_typed() {
    List<String> written =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.odooupgrade.cli")
                .stream()
                .filter(type -> type.isAssignableTo(CliCommand.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(type -> !type.isEquivalentTo(RootCommand.class))
                .map(JavaClass::getSimpleName)
                .toList();
    assertThat(Cli.names().stream().map(CommandListTest::className))
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void who_types_no_command_reads_which_there_are() {
    assertThat(harness.run().err()).contains(Cli.names());
  }

  @Test
  void the_help_lists_every_command_and_every_topic() {
    assertThat(harness.run("--help").out().lines().map(String::strip))
        .containsSubsequence(
            Cli.names().stream()
                .map(name -> "%-9s  %s".formatted(name, header(name)).strip())
                .toList());
    assertThat(harness.run("--help").out()).contains(Named.words(HelpTopic.values()));
    assertThat(harness.run("help", "--help").out()).contains(Named.words(HelpTopic.values()));
  }

  @ParameterizedTest
  @MethodSource("commandsAndTopics")
  void a_command_or_topic_is_explained_also_to_whoever_mistypes_it(String name) {
    assertThat(harness.run("help", name).code()).isZero();
    assertThat(harness.run("help", name + "x").err()).contains("did you mean " + name + "?");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_example_in_the_help_of_a_command_can_be_typed(String name) {
    List<String> examples = examples(name);
    assertThat(examples).as("examples of %s", name).anyMatch(line -> line.startsWith(name));
    for (String example : examples) {
      assertThat(harness.run((example + " --help").split(" +", -1)).code()).as(example).isZero();
    }
  }

  /** What stands behind the program's name, up to where the shell takes over. */
  private List<String> examples(String name) {
    String help = harness.run(name, "--help").out();
    return help.substring(help.indexOf("Example"))
        .replaceAll("\\\\\n +", "")
        .lines()
        .filter(line -> line.matches(" +(ODOO_UPGRADE_KEY=\\S+ )?odoo-upgrade .*"))
        .map(line -> line.replaceFirst(".*?odoo-upgrade ", "").split(" [|&]", 2)[0])
        .map(line -> line.replaceAll("'([^']*) ([^']*)'", "$1-$2").replace("'", ""))
        .toList();
  }

  private String header(String name) {
    return harness.run(name, "--help").out().lines().findFirst().orElseThrow();
  }

  private static String className(String command) {
    return Stream.of(command.split("-", -1))
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining())
        + "Command";
  }

  static List<String> commands() {
    return Cli.names();
  }

  static Stream<String> commandsAndTopics() {
    return Stream.of(Cli.names(), Named.words(HelpTopic.values())).flatMap(List::stream);
  }
}
