package dev.odooupgrade.ui.model;

import java.util.List;

/**
 * Things to pick from.
 *
 * @param selected the one under the marker, -1 while none is
 * @param footer a line below them, such as how many there are
 */
public record ChoiceModel(List<Choice> choices, int selected, String footer) {

  public ChoiceModel {
    choices = List.copyOf(choices);
  }

  public record Choice(String text, String detail) {}
}
