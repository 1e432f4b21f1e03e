package dev.odooupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.architecture.Sentences.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the program and its pages speak: see docs/dev/words.md. */
final class SentencesTest {
  private static final Path ALL = Path.of("target/sentences.txt");

  /** Phrases that limp, as a pattern, and what to say instead. */
  private static final Map<String, String> LIMPING =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("n't\\b|\\b(?:it|that|there|let|what|who)'s\\b", "no contractions"),
              Map.entry("'(?:re|ll|ve)\\b", "no contractions"),
              Map.entry("\\bshall\\b", "should; or ask: Do you want to ...?"),
              Map.entry("\\b(?:leave|left|leaving)\\b[^.]{0,30}\\baway\\b", "omit"),
              Map.entry("\\bleft out\\b", "omitted"),
              Map.entry("\\banew\\b", "again"),
              Map.entry("\\bparted by\\b", "separated by"),
              Map.entry(
                  "(?<!\\bthere )\\b(?:is|was|are) no (?!longer|more|one|such|less)\\w",
                  "is not a"),
              Map.entry("\\bany more\\b", "no longer"),
              Map.entry("\\b(?:is|are|was|were) told\\b", "see, say, show or report"),
              Map.entry("\\bwhoever\\b", "anyone who; or name them"),
              Map.entry("\\b(?:platform|firewall)'s people\\b", "Odoo support, administrator"),
              Map.entry(
                  "\\b(?:gone|goes|go|going) on (?:with|where|from|behind)\\b", "continue, resume"),
              Map.entry("\\bwithout (?:us|you)\\b", "keeps running"),
              Map.entry("\\bmend\\b", "fix"),
              Map.entry("\\blook(?:s|ed) after\\b", "the server of"),
              Map.entry("\\bin short\\b", "short"),
              Map.entry("\\b(?:lies|stands) (?:there|in|on|beside)\\b", "is in, is on"),
              Map.entry("\\bthis machine\\b", "this computer"),
              Map.entry("\\bwritten over\\b", "overwritten"),
              Map.entry("\\bmake room\\b", "free some space"),
              Map.entry("\\bwhat has come\\b|\\bcome of it\\b", "what was downloaded, the result"),
              Map.entry("\\bevery byte has\\b", "everything was"),
              Map.entry("\\bslips? of the fingers?\\b", "typo"),
              Map.entry("\\bspan of time\\b", "duration"),
              Map.entry("\\bby (?:HTTPS|SFTP)\\b", "over"),
              Map.entry("\\b[Tt]he request and its key\\b", "your request and its key")));

  /** What may say such a phrase after all, since it quotes somebody else. */
  private static final List<String> QUOTED = List.of();

  @Test
  void all_of_them_can_be_read_in_one_go() throws IOException {
    List<String> all =
        Sentences.ofTheProgram().stream()
            .filter(Sentence::isForPeople)
            .map(Sentence::toString)
            .toList();
    assertThat(all).hasSizeGreaterThan(500);
    Files.createDirectories(ALL.getParent());
    Files.write(ALL, all);
  }

  @Test
  void none_of_the_program_limps() throws IOException {
    assertThat(
            Sentences.ofTheProgram().stream()
                .flatMap(sentence -> limping(sentence.text(), sentence.toString()))
                .filter(found -> QUOTED.stream().noneMatch(found::contains)))
        .isEmpty();
  }

  @Test
  void none_of_the_pages_limps() throws IOException {
    assertThat(pages().flatMap(SentencesTest::limpingIn)).isEmpty();
  }

  private static Stream<String> limpingIn(Path page) {
    try {
      String prose = Files.readString(page).replaceAll("(?ms)^```.*?^```$|`[^`\n]*`", "`code`");
      return Stream.of(prose.split("\n(?=\n|[|#-])|(?<=[.:;]) "))
          .map(part -> part.replaceAll("\\s+", " "))
          .flatMap(part -> limping(part, page + ": " + part));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(page.toString(), e);
    }
  }

  private static Stream<String> limping(String text, String where) {
    return LIMPING.entrySet().stream()
        .filter(
            phrase ->
                Pattern.compile(phrase.getKey(), Pattern.CASE_INSENSITIVE).matcher(text).find())
        .map(phrase -> where + " <- " + phrase.getValue());
  }

  private static Stream<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md")), docs)
          .filter(page -> page.toString().endsWith(".md"))
          .filter(page -> !page.endsWith("words.md"))
          .sorted()
          .collect(Collectors.toList())
          .stream();
    }
  }
}
