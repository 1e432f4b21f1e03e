package dev.odooupgrade.domain.platform;

import dev.odooupgrade.domain.Named;
import java.util.Optional;

/** The protocols that Upgrade platforms speak. */
public enum Protocol implements Named {
  /** Version 1 of the documented API: forms, and the dump over HTTPS or SFTP. */
  V1("dumps over HTTPS or SFTP"),

  /** Today's: JSON-RPC calls, files over rsync, a log that can be followed. */
  CURRENT("dumps over rsync, a live log");

  private final String words;

  Protocol(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public static Optional<Protocol> named(String word) {
    return Named.byWord(values(), word);
  }
}
