package dev.odooupgrade.flow;

/** The things that are asked of a platform. */
public enum Step {
  /**
   * What it speaks; asks for something that changes nothing, and nothing at all when it is known.
   */
  RECOGNIZE,
  CREATE,
  UPLOAD,
  PROCESS,
  STATUS,
  SKIP_TEST,
  DOWNLOAD;

  /** Whether it moves a file, and so may take hours, be held back, and be tried again. */
  public boolean isTransfer() {
    return this == UPLOAD || this == DOWNLOAD;
  }
}
