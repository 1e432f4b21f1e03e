package dev.odooupgrade.sandbox;

/**
 * Ways of the platform that a client must cope with, each as true to the documents as the other.
 *
 * @param portAsText {@code sftp_port} is a text instead of a number
 * @param filestore the result is a zip with a filestore, under the name {@code upgraded_BASE.zip}
 * @param failureStatus the HTTP status of an answer with {@code failures}: 200, or some 4xx
 */
public record Quirks(boolean portAsText, boolean filestore, int failureStatus) {
  /** The plain ways. */
  public static Quirks none() {
    return new Quirks(false, false, 200);
  }

  /** The same, with {@code sftp_port} as a text. */
  public Quirks withPortAsText() {
    return new Quirks(true, filestore, failureStatus);
  }

  /** The same with another HTTP status for refusals. */
  public Quirks withFailureStatus(int other) {
    return new Quirks(portAsText, filestore, other);
  }

  /** These, and those that belong to a story. */
  Quirks in(Scenario scenario) {
    return new Quirks(
        portAsText || scenario == Scenario.SURPRISES,
        filestore || scenario == Scenario.FILESTORE,
        failureStatus);
  }
}
