package dev.odooupgrade.sandbox.current;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A story that the sandbox of today's protocol plays; people choose it by its {@link #word()}. */
public enum CurrentScenario {
  /** All goes well, as fast as the machine allows. */
  HAPPY("happy", "All goes well."),
  /** A long queue and a long upgrade, to watch the polls and the log. */
  SLOW("slow", "A long queue and a long upgrade, to watch the log."),
  /** The first upload windows close in the middle. */
  WINDOW_CLOSES(
      "window-closes",
      "The first three upload windows of each request close in the middle of the upload."),
  /** The request is taken over by another machine. */
  HOST_MOVES("host-moves", "After the processing has begun, another host looks after the request."),
  /** The upgrade ends in the status {@code failed}. */
  PROCESSING_FAILS("processing-fails", "The upgrade ends as failed, with a reason."),
  /** Somebody cancels the upgrade. */
  CANCELLED("cancelled", "The upgrade is cancelled by somebody else."),
  /** The result has been taken away. */
  ARCHIVED("archived", "The upgrade is done, but its files are already archived."),
  /** The client's PostgreSQL is too old for the result. */
  PG_TOO_OLD("pg-too-old", "The PostgreSQL of the dump is too old to restore the result."),
  /** A log that is hard to show. */
  LOG_ACCENTS(
      "log-accents",
      "The log has accents, emoji, Chinese, a huge line and cuts inside characters."),
  /** A log that begins anew. */
  LOG_RESTARTS("log-restarts", "The log begins anew, shorter, when the upgrade leaves the queue."),
  /** A firewall stands before the door. */
  REFUSED_PORT("refused-port", "Nobody listens on the ssh port that is told."),
  /** An rsync that keeps no beginning of a broken file. */
  NO_PARTIAL("no-partial", "The door refuses to keep the beginning of a broken upload."),
  /** A queue that forgets a request. */
  STUCK_PENDING(
      "stuck-pending", "The request stays in the queue until processing is ordered once more.");

  private final String word;
  private final String description;

  CurrentScenario(String word, String description) {
    this.word = word;
    this.description = description;
  }

  /** The name people type. */
  public String word() {
    return word;
  }

  /** What happens in it, in one sentence for people. */
  public String description() {
    return description;
  }

  /** The scenario of that name, if there is one. */
  public static Optional<CurrentScenario> named(String word) {
    return Arrays.stream(values()).filter(scenario -> scenario.word.equals(word)).findFirst();
  }

  /** Every name people may type, in the order in which to show them. */
  public static List<String> words() {
    return Arrays.stream(values()).map(CurrentScenario::word).toList();
  }
}
