package dev.odooupgrade.domain.request;

import dev.odooupgrade.domain.Named;
import java.util.Optional;

/** What can be downloaded of an upgrade. */
public enum Artifact implements Named {
  /** A folder with all there is: the upgraded database, its files, the report and the log. */
  RESULT("the result", "result_folder"),

  UPGRADED("the upgraded database", "upgraded_dump_url"),
  UPGRADED_SQL("the upgraded database as SQL", "upgraded_sql_url"),
  ORIGINAL("the original dump", "original_dump_url"),
  ORIGINAL_SQL("the original dump as SQL", "original_sql_url"),
  /** What the platform has to say about the upgrade, a web page. */
  NOTES("the notes about the upgrade", "notes_url");

  private final String words;
  private final String addressField;

  Artifact(String words, String addressField) {
    this.words = words;
    this.addressField = addressField;
  }

  /** What it is, for the middle of a sentence. */
  public String words() {
    return words;
  }

  public Optional<String> address(UpgradeRequest answer) {
    return answer.field(addressField);
  }

  public static Optional<Artifact> named(String word) {
    return Named.byWord(values(), word);
  }
}
