package dev.odooupgrade.sandbox.current;

import dev.odooupgrade.sandbox.Story;
import java.util.Optional;

/** A story that the sandbox of today's protocol plays; people choose it by its {@link #word()}. */
public enum CurrentScenario implements Story {
  HAPPY("happy", "All goes well."),
  SLOW("slow", "A long queue and a long upgrade, to watch the log."),
  WINDOW_CLOSES(
      "window-closes",
      "The first three upload windows of each request close in the middle of the upload."),
  HOST_MOVES("host-moves", "After processing has begun, the request moves to another host."),
  PROCESSING_FAILS("processing-fails", "The upgrade ends as failed, with a reason."),
  CANCELLED("cancelled", "The upgrade is cancelled by somebody else."),
  ARCHIVED("archived", "The upgrade is done, but its files are already archived."),
  PG_TOO_OLD("pg-too-old", "The PostgreSQL of the dump is too old to restore the result."),
  LOG_ACCENTS(
      "log-accents",
      "The log has accents, emoji, Chinese, a huge line and cuts inside characters."),
  LOG_RESTARTS("log-restarts", "The log starts over, shorter, when the upgrade leaves the queue."),
  REFUSED_PORT("refused-port", "Nothing listens on the announced SSH port."),
  NO_PARTIAL("no-partial", "The server does not keep the beginning of an interrupted upload."),
  STUCK_PENDING(
      "stuck-pending", "The request stays in the queue until processing is requested again.");

  private final String word;
  private final String description;

  CurrentScenario(String word, String description) {
    this.word = word;
    this.description = description;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String description() {
    return description;
  }

  public static Optional<CurrentScenario> named(String word) {
    return Story.named(values(), word);
  }
}
