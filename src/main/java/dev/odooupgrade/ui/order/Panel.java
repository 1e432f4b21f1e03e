package dev.odooupgrade.ui.order;

import dev.odooupgrade.ui.field.Input;
import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.Fact;
import dev.odooupgrade.ui.model.FieldModel;
import dev.odooupgrade.ui.model.StepBody.Advice;
import java.util.List;
import java.util.Optional;

/** One step of the order: what it asks, what was typed, what is to be said of that. */
interface Panel {

  /** What is wanted, one sentence. */
  String question();

  List<String> why();

  default Optional<FieldModel> field() {
    return Optional.empty();
  }

  default Optional<ChoiceModel> choices() {
    return Optional.empty();
  }

  /** What is known, for the review. */
  default List<Fact> facts() {
    return List.of();
  }

  /** What is to be said of what was typed. */
  default List<Advice> advice() {
    return List.of();
  }

  default Input input() {
    return Input.NONE;
  }

  /** Takes over what is marked, before one goes on. */
  default void settle() {}

  /** Why one cannot go on yet; empty when one can. */
  Optional<String> objection();

  /** What stands beside the step's name in the list of steps. */
  String summary();

  /** The step is shown from now on. */
  default void entered() {}
}
