package dev.odooupgrade.domain.transfer;

import dev.odooupgrade.domain.Named;
import java.util.Optional;

/** A way for files to travel. */
public enum Transport implements Named {
  /** Over HTTPS: simple and open almost everywhere; an upload that breaks starts over. */
  HTTPS,
  /** Over SFTP: goes on from where it broke, but needs another port to be open. */
  SFTP,

  /** Over rsync, through SSH: goes on from where it broke, and needs both programs here. */
  RSYNC;

  /** Whether a transfer that broke goes on from where it broke, instead of starting over. */
  public boolean goesOn() {
    return this != HTTPS;
  }

  public static Optional<Transport> named(String word) {
    return Named.byWord(values(), word);
  }
}
