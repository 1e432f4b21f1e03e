package dev.odooupgrade.domain.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be fetched of an upgrade. */
public enum Artifact {
  /** A folder with all there is: the upgraded database, its files, the report and the log. */
  RESULT("result", "the result", "result_folder"),

  UPGRADED("upgraded", "the upgraded database", "upgraded_dump_url"),
  UPGRADED_SQL("upgraded-sql", "the upgraded database as SQL", "upgraded_sql_url"),
  ORIGINAL("original", "the original dump", "original_dump_url"),
  ORIGINAL_SQL("original-sql", "the original dump as SQL", "original_sql_url"),
  /** What the platform has to say about the upgrade, a web page. */
  NOTES("notes", "the notes about the upgrade", "notes_url");

  private final String word;
  private final String words;
  private final String addressField;

  Artifact(String word, String words, String addressField) {
    this.word = word;
    this.words = words;
    this.addressField = addressField;
  }

  public String word() {
    return word;
  }

  /** What it is, for the middle of a sentence. */
  public String words() {
    return words;
  }

  public Optional<String> address(UpgradeRequest answer) {
    return answer.field(addressField);
  }

  public static Optional<Artifact> named(String word) {
    return Arrays.stream(values()).filter(artifact -> artifact.word.equals(word)).findFirst();
  }

  public static List<String> allWords() {
    return Arrays.stream(values()).map(Artifact::word).toList();
  }
}
