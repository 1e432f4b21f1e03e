package dev.odooupgrade.domain.transfer;

import java.util.Arrays;
import java.util.Optional;

/**
 * What rsync on the other side lets a transfer do after a break; found out by trying, the best one
 * first.
 */
public enum ResumeMode {
  /**
   * The file grows where it will stay, so that each byte that arrived counts ({@code --inplace}).
   */
  IN_PLACE("in-place"),

  /** A file that was cut off is kept beside, and gone on with ({@code --partial}). */
  PARTIAL("partial"),

  /** Nothing is kept: a file that was cut off begins with its first byte again. */
  WHOLE("whole");

  private final String word;

  ResumeMode(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<ResumeMode> named(String word) {
    return Arrays.stream(values()).filter(mode -> mode.word.equals(word)).findFirst();
  }
}
