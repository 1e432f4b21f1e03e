package dev.odooupgrade.sandbox.v1.exchange;

import dev.odooupgrade.sandbox.fault.Scenario;

/**
 * Details that the documents leave open, so that a client must cope with each.
 *
 * @param portAsText {@code sftp_port} is a text instead of a number
 * @param filestore the result is a zip with a filestore, under the name {@code upgraded_BASE.zip}
 * @param failureStatus the HTTP status of an answer with {@code failures}: 200, or some 4xx
 */
public record Options(boolean portAsText, boolean filestore, int failureStatus) {
  public static Options none() {
    return new Options(false, false, 200);
  }

  /** These, and those that belong to a story. */
  Options in(Scenario scenario) {
    return new Options(
        portAsText || scenario == Scenario.SURPRISES,
        filestore || scenario == Scenario.FILESTORE,
        failureStatus);
  }
}
