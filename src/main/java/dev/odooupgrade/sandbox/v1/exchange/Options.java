package dev.odooupgrade.sandbox.v1.exchange;

import dev.odooupgrade.sandbox.fault.Scenario;

/**
 * Ways of the platform that a client must cope with, each as true to the documents as the other.
 *
 * @param portAsText {@code sftp_port} is a text instead of a number
 * @param filestore the result is a zip with a filestore, under the name {@code upgraded_BASE.zip}
 * @param failureStatus the HTTP status of an answer with {@code failures}: 200, or some 4xx
 */
public record Options(boolean portAsText, boolean filestore, int failureStatus) {
  public static Options none() {
    return new Options(false, false, 200);
  }

  public Options withPortAsText() {
    return new Options(true, filestore, failureStatus);
  }

  public Options withFailureStatus(int other) {
    return new Options(portAsText, filestore, other);
  }

  /** These, and those that belong to a story. */
  Options in(Scenario scenario) {
    return new Options(
        portAsText || scenario == Scenario.SURPRISES,
        filestore || scenario == Scenario.FILESTORE,
        failureStatus);
  }
}
