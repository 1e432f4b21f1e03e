package dev.odooupgrade.domain.transfer;

import dev.odooupgrade.domain.Named;

/**
 * What rsync on the other side lets an interrupted transfer do; found out by trying, the best one
 * first.
 */
public enum ResumeMode implements Named {
  /**
   * The file grows where it will stay, so that each byte that arrived counts ({@code --inplace}).
   */
  IN_PLACE,

  /** A file that was cut off is kept beside, and resumed ({@code --partial}). */
  PARTIAL,

  /** Nothing is kept: a file that was cut off starts over. */
  WHOLE
}
