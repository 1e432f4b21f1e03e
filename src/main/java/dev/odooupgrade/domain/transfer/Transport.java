package dev.odooupgrade.domain.transfer;

import dev.odooupgrade.domain.Named;
import java.util.Optional;

/** The protocol over which a file is transferred. */
public enum Transport implements Named {
  /** Over HTTPS: simple and open almost everywhere; an upload that breaks starts over. */
  HTTPS,
  /** Over SFTP: resumes where it stopped, but needs another port to be open. */
  SFTP,

  /** Over rsync, through SSH: resumes where it stopped, and needs both programs here. */
  RSYNC;

  /** Whether an interrupted transfer resumes where it stopped, instead of starting over. */
  public boolean resumes() {
    return this != HTTPS;
  }

  public static Optional<Transport> named(String word) {
    return Named.byWord(values(), word);
  }
}
