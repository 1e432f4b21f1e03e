package dev.odooupgrade.domain.transfer;

import java.util.Arrays;
import java.util.Optional;

/** A way for files to travel. */
public enum Transport {
  /** Over HTTPS: simple and open almost everywhere; an upload that breaks starts over. */
  HTTPS("https"),
  /** Over SFTP: goes on from where it broke, but needs another port to be open. */
  SFTP("sftp"),

  /** Over rsync, through SSH: goes on from where it broke, and needs both programs here. */
  RSYNC("rsync");

  private final String word;

  Transport(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** Whether a transfer that broke goes on from where it broke, instead of starting over. */
  public boolean goesOn() {
    return this != HTTPS;
  }

  public static Optional<Transport> named(String word) {
    return Arrays.stream(values()).filter(transport -> transport.word.equals(word)).findFirst();
  }
}
