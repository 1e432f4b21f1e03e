package dev.odooupgrade.flow;

/** The things that are asked of a platform, and what is proven before one of them. */
public enum Step {
  /**
   * What it speaks; asks for something that changes nothing, and nothing at all when it is known.
   */
  RECOGNIZE,
  CREATE,
  UPLOAD,
  /** Reads a dump to its end, on this machine, when that was not done while it was sent. */
  PROVE,
  PROCESS,
  STATUS,
  SKIP_TEST,
  DOWNLOAD;

  /** Whether it must not be done with a dump of which nobody knows whether it is whole. */
  public boolean needsProof() {
    return this == PROVE || this == PROCESS;
  }

  /** Whether it moves a file, and so may take hours, be held back, and be tried again. */
  public boolean isTransfer() {
    return this == UPLOAD || this == DOWNLOAD;
  }
}
