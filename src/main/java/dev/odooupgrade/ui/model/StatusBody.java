package dev.odooupgrade.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The status of a request.
 *
 * @param activity what the platform is doing
 * @param permille how far that has come, where it is known
 * @param timeline the stages, in order
 * @param sentence what the state means
 * @param facts every field of the request, the most useful first
 * @param firstFact the fact that is shown on top, when not all fit
 * @param history what changed, newest first
 * @param log the platform's log, for screens that have room for it
 */
public record StatusBody(
    Activity activity,
    OptionalInt permille,
    List<Milestone> timeline,
    List<String> sentence,
    List<Fact> facts,
    int firstFact,
    List<String> history,
    Optional<LongTextBody> log)
    implements Body {

  public StatusBody {
    timeline = List.copyOf(timeline);
    sentence = List.copyOf(sentence);
    facts = List.copyOf(facts);
    history = List.copyOf(history);
  }

  @Override
  public void accept(Visitor visitor) {
    visitor.status(this);
  }

  /** What the platform is doing with the upgrade. */
  public enum Activity {
    /** Nothing, or nothing yet. */
    RESTING,
    WORKING,
    FAILED
  }

  /**
   * One stage of the timeline.
   *
   * @param time when it was reached, such as {@code 08:12}; empty while it was not
   */
  public record Milestone(String name, String time, Progress progress) {}

  public enum Progress {
    PASSED,
    CURRENT,
    AHEAD,
    FAILED
  }
}
