package dev.odooupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands in the project's files, read as text. */
final class SourcesTest {
  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Path PROGRAM = PROJECT.resolve("src/main/java");
  private static final int LONGEST_FILE = 350;

  private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea", ".settings");
  private static final Pattern TEXT =
      Pattern.compile(".*\\.(java|xml|md|txt|sh|json|properties|yml|config)|run|.gitignore");

  /** Servers that packages come from: which one to use is for the machine's owner to say. */
  private static final Pattern REGISTRY =
      Pattern.compile(
          "repo1?\\.(apache\\.)?maven|repo\\.maven|maven\\.google|jitpack\\.io|plugins\\.gradle"
              + "|registry\\.npm|pypi\\.(org|io)|(deb|ftp)\\.debian|archive\\.ubuntu|sonatype\\.org");

  /** Homes of the people in our examples, you and ann and the user odoo, may be named. */
  private static final Pattern PLACE_ON_ONE_MACHINE =
      Pattern.compile(
          "(?<![\\w.~/])/(?:root|work|farm|Users)/[a-z.]|/home/(?!(?:you|ann|odoo)\\b)[a-z]");

  @Test
  void every_package_says_what_lives_in_it_and_forbids_null() throws IOException {
    for (Path file : files(PROGRAM)) {
      Path description = file.resolveSibling("package-info.java");
      assertThat(description).exists();
      assertThat(Files.readString(description)).contains("@NullMarked").startsWith("/**");
    }
  }

  @Test
  void no_file_of_the_program_is_too_long_to_read() throws IOException {
    for (Path file : files(PROGRAM)) {
      assertThat(Files.readAllLines(file))
          .as(file.toString())
          .hasSizeLessThanOrEqualTo(LONGEST_FILE);
    }
  }

  @Test
  void no_file_names_a_registry() throws IOException {
    assertThat(linesWith(REGISTRY)).isEmpty();
  }

  @Test
  void no_file_names_a_place_on_one_machine() throws IOException {
    assertThat(linesWith(PLACE_ON_ONE_MACHINE)).isEmpty();
  }

  private static List<String> linesWith(Pattern pattern) throws IOException {
    List<Path> texts =
        files(PROJECT).stream()
            .filter(file -> TEXT.matcher(file.getFileName().toString()).matches())
            .toList();
    assertThat(texts).contains(PROJECT.resolve("pom.xml"));
    return texts.stream().flatMap(file -> linesWith(pattern, file)).toList();
  }

  private static Stream<String> linesWith(Pattern pattern, Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> pattern.matcher(line).find())
          .map(line -> PROJECT.relativize(file) + ": " + line.strip());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(file.toString(), e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> Files.isRegularFile(file) && isOurs(file)).toList();
    }
  }

  private static boolean isOurs(Path file) {
    for (Path part : PROJECT.relativize(file)) {
      if (NOT_OURS.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }
}
