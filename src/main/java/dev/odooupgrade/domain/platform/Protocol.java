package dev.odooupgrade.domain.platform;

import java.util.Arrays;
import java.util.Optional;

/** The languages that Upgrade platforms are known to speak. */
public enum Protocol {
  /** Version 1 of the documented API: forms, and the dump over HTTPS or SFTP. */
  V1("v1", "dumps over HTTPS or SFTP"),

  /** Today's: JSON-RPC calls, files over rsync, a log that can be followed. */
  CURRENT("current", "dumps over rsync, a live log");

  private final String word;
  private final String words;

  Protocol(String word, String words) {
    this.word = word;
    this.words = words;
  }

  public String word() {
    return word;
  }

  public String words() {
    return words;
  }

  public static Optional<Protocol> named(String word) {
    return Arrays.stream(values()).filter(protocol -> protocol.word.equals(word)).findFirst();
  }
}
