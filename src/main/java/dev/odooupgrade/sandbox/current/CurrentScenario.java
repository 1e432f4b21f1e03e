package dev.odooupgrade.sandbox.current;

import dev.odooupgrade.sandbox.ScenarioInfo;

/** A story that the sandbox of today's protocol plays; people choose it by its {@link #word()}. */
public enum CurrentScenario implements ScenarioInfo {
  HAPPY("All goes well."),
  SLOW("A long queue and a long upgrade, to watch the log."),
  WINDOW_CLOSES(
      "The first three upload windows of each request close in the middle of the upload."),
  HOST_MOVES("After processing has begun, the request moves to another host."),
  PROCESSING_FAILS("The upgrade ends as failed, with a reason."),
  CANCELLED("Another person cancels the upgrade."),
  ARCHIVED("The upgrade is done, but its files are already archived."),
  PG_TOO_OLD("The PostgreSQL of the dump is too old to restore the result."),
  LOG_ACCENTS("The log has accents, emoji, Chinese, a huge line and cuts inside characters."),
  LOG_RESTARTS("The log starts over, shorter, when the upgrade leaves the queue."),
  REFUSED_PORT("Nothing listens on the announced SSH port."),
  NO_PARTIAL("The server does not keep the beginning of an interrupted upload."),
  STUCK_PENDING("The request stays in the queue until processing is requested again.");

  private final String description;

  CurrentScenario(String description) {
    this.description = description;
  }

  @Override
  public String description() {
    return description;
  }
}
