package dev.odooupgrade.ui.model;

import java.util.List;
import java.util.Optional;

/**
 * One step of the order, beside the list of all of them.
 *
 * @param question what is wanted, one sentence
 * @param why why it is wanted, in a sentence or two
 * @param field where it is typed, if it is typed
 * @param facts what is known already, for the review
 * @param markedFact the fact under the marker; -1 while none is
 * @param advice sentences about the typed value
 */
public record StepBody(
    List<Item> steps,
    String question,
    List<String> why,
    Optional<FieldModel> field,
    Optional<ChoiceModel> choices,
    List<Fact> facts,
    int markedFact,
    List<Advice> advice)
    implements Body {

  public StepBody {
    steps = List.copyOf(steps);
    why = List.copyOf(why);
    facts = List.copyOf(facts);
    advice = List.copyOf(advice);
  }

  @Override
  public void accept(Visitor visitor) {
    visitor.step(this);
  }

  public record Item(Mark mark, String name, String value) {}

  /** A sentence about what was typed. */
  public record Advice(Tone tone, String text) {}

  /** The state of a step. */
  public enum Mark {
    AHEAD(""),
    OK("ok"),
    CURRENT(">"),
    REFUSED("!!"),
    SKIPPED("--");

    private final String sign;

    Mark(String sign) {
      this.sign = sign;
    }

    /** The sign before the step's name, at most two columns. */
    public String sign() {
      return sign;
    }
  }
}
