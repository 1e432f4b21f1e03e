package dev.odooupgrade.ui.model;

import java.util.List;
import java.util.Optional;

/**
 * A dialog before the body, which takes the keys until it is closed.
 *
 * @param lines its words; each is wrapped
 * @param field where something is typed, if it is
 * @param keys what can be done in it, the safe one first
 */
public record Overlay(
    String title, List<String> lines, Optional<FieldModel> field, List<KeyHint> keys, int first) {

  public Overlay {
    lines = List.copyOf(lines);
    keys = List.copyOf(keys);
  }
}
