package dev.odooupgrade.ui.order;

import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.field.Input;
import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.Fact;
import dev.odooupgrade.ui.model.FieldModel;
import dev.odooupgrade.ui.model.StepBody.Advice;
import java.util.List;
import java.util.Optional;

/** One step of the order: its question, what was typed, and advice about that. */
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

  /** Advice about what was typed. */
  default List<Advice> advice() {
    return List.of();
  }

  /** What keys do at this step alone, beside typing and choosing. */
  default List<Shortcut> keys() {
    return List.of();
  }

  /** The fact under the marker; -1 while none is. */
  default int markedFact() {
    return -1;
  }

  default Input input() {
    return Input.NONE;
  }

  /** Takes over what is marked, before the next step. */
  default void settle() {}

  /** Why the next step cannot begin yet; empty when it can. */
  Optional<String> objection();

  /** What the list of steps shows beside the step's name. */
  String summary();

  /** The step is shown from now on. */
  default void entered() {}
}
