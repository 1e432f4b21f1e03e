package dev.odooupgrade.flow;

/** The things that are asked of a platform. */
public enum Step {
  CREATE,
  UPLOAD,
  PROCESS,
  STATUS,
  DOWNLOAD;

  /** Whether it moves a file, and so may take hours, be held back, and be tried again. */
  public boolean isTransfer() {
    return this == UPLOAD || this == DOWNLOAD;
  }
}
