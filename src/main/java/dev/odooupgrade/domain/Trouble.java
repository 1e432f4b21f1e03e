package dev.odooupgrade.domain;

/**
 * Something that went wrong, in words for people.
 *
 * @param happened what happened, one sentence
 * @param meaning what it means, and that nothing is lost, where that is so
 * @param remedy what to do now
 */
public record Trouble(TroubleKind kind, String happened, String meaning, String remedy) {

  /** The three sentences in a row; parts that are empty are left out. */
  public String sentence() {
    return String.join(" ", happened, meaning, remedy).strip().replaceAll(" {2,}", " ");
  }
}
