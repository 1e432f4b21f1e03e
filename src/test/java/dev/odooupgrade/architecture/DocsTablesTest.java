package dev.odooupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.Cli;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.sandbox.fault.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages that people read list what the program knows, and show commands that it takes. */
final class DocsTablesTest {
  private static final Path PROGRAM = Path.of("src/main/java/dev/odooupgrade");
  private static final List<String> PAGES =
      List.of("README.md", "docs/guide.md", "docs/sandbox.md");

  private static final Pattern COMMAND_LINE =
      Pattern.compile("(?m)^[^`\n]*?\\b(odoo-upgrade(?:-tui)?) ((?:\\\\\n|[^\n|`])*)");
  private static final Pattern OPTION = Pattern.compile("(?<=\\s)--[a-z-]+");
  private static final Pattern NAMES = Pattern.compile("names = (?:\\{[^}]*}|\"[^\"]*\")");
  private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```sh$.*?^```$|^    .*?$");

  @Test
  void the_readme_lists_every_exit_code_in_the_program_s_own_words() throws IOException {
    assertThat(rows("README.md", "\\| \\d+ \\| .* \\|"))
        .containsExactlyElementsOf(
            Arrays.stream(ExitCode.values())
                .map(code -> "| " + code.code() + " | " + code.meaning() + " |")
                .toList());
  }

  @Test
  void the_page_of_the_sandbox_lists_every_scenario_in_its_own_words() throws IOException {
    assertThat(rows("docs/sandbox.md", "\\| `[a-z-]+` \\| .* \\|"))
        .containsExactlyElementsOf(
            Arrays.stream(Scenario.values())
                .map(story -> "| `" + story.word() + "` | " + story.description() + " |")
                .toList());
  }

  @Test
  void every_option_and_command_that_is_shown_exists() throws IOException {
    String sources = sources();
    Set<String> options =
        found(NAMES, sources).stream()
            .flatMap(names -> found(Pattern.compile("--[a-z-]+"), names.group()).stream())
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    for (String page : PAGES) {
      for (MatchResult line : shown(page)) {
        assertThat(options)
            .as("%s: %s", page, line.group())
            .containsAll(
                found(OPTION, " " + line.group(2)).stream().map(MatchResult::group).toList());
        String first = line.group(2).split("\\s", 2)[0];
        if (line.group(1).equals("odoo-upgrade") && !first.startsWith("-")) {
          assertThat(Cli.names()).as("%s: %s", page, line.group()).contains(first);
        }
      }
    }
  }

  private static List<MatchResult> shown(String page) throws IOException {
    String blocks =
        found(CODE_BLOCK, Files.readString(Path.of(page))).stream()
            .map(MatchResult::group)
            .collect(Collectors.joining("\n"));
    List<MatchResult> lines = found(COMMAND_LINE, blocks);
    assertThat(lines).as(page).isNotEmpty();
    return lines;
  }

  private static List<String> rows(String page, String row) throws IOException {
    return Files.readAllLines(Path.of(page)).stream().filter(line -> line.matches(row)).toList();
  }

  /** The text of the commands and of both programs. */
  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String room : List.of("cli", "app")) {
      try (Stream<Path> files = Files.walk(PROGRAM.resolve(room))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }

  private static List<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }
}
