package dev.odooupgrade.ui.model;

import java.util.List;
import java.util.Optional;

/**
 * A dialog before the body, which takes the keys until it is closed.
 *
 * @param lines its words; each is wrapped
 * @param field where something is typed, if it is
 * @param choices what there is to choose from, by the words that are typed
 * @param keys what can be done in it, the safe one first
 * @param first the line that is shown on top
 * @param isReading whether it holds words to read, which want no answer and may be copied
 */
public record Overlay(
    String title,
    List<String> lines,
    Optional<FieldModel> field,
    Optional<ChoiceModel> choices,
    List<KeyHint> keys,
    int first,
    boolean isReading) {

  public Overlay {
    lines = List.copyOf(lines);
    keys = List.copyOf(keys);
  }
}
