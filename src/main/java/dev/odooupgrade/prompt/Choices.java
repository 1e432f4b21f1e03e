package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.model.StepBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be picked on a page by its number.
 *
 * @param names what each is, in a word
 * @param details more about each; empty where there is nothing to add
 * @param marked the one that Enter takes, from 0; -1 for none
 * @param sign goes before a number where a number alone could be a value
 */
record Choices(List<String> names, List<String> details, int marked, String sign) {

  /** How many entries of a list are said; the others when the page is said again. */
  static final int A_FEW = 10;

  static Optional<Choices> of(PageModel page) {
    Optional<Choices> found = Optional.empty();
    if (page.body() instanceof HomeBody home) {
      found = Optional.of(of(home));
    } else if (page.body() instanceof StepBody step) {
      String sign = step.field().isPresent() ? "#" : "";
      found = step.choices().map(choices -> of(choices, sign));
    }
    return found.filter(list -> !list.names.isEmpty());
  }

  private static Choices of(HomeBody home) {
    List<String> names = new ArrayList<>(List.of(home.newUpgrade()));
    List<String> details = new ArrayList<>(List.of(""));
    for (HomeBody.Row row : home.rows()) {
      names.add(row.contract() + ", " + row.target() + ", " + row.aim());
      details.add(row.step() + ", " + row.note());
    }
    return new Choices(names, details, home.selected(), "");
  }

  private static Choices of(ChoiceModel choices, String sign) {
    return new Choices(
        choices.choices().stream().map(ChoiceModel.Choice::text).toList(),
        choices.choices().stream().map(ChoiceModel.Choice::detail).toList(),
        choices.selected(),
        sign);
  }

  /** The number, counted from 1, of the only one that begins with these words. */
  Optional<Integer> beginningWith(String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    List<Integer> fitting = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).toLowerCase(Locale.ROOT).startsWith(wanted)) {
        fitting.add(i + 1);
      }
    }
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /** One of them on a line, counted from 0. */
  String line(int index) {
    String detail = details.get(index).isBlank() ? "" : ": " + details.get(index);
    return sign
        + (index + 1)
        + "  "
        + names.get(index)
        + detail
        + (index == marked ? " (selected)" : "");
  }

  /** A part of the list, line by line, and how many entries it leaves out. */
  List<String> lines(int from, int most) {
    List<String> lines = new ArrayList<>();
    int end = Math.min(names.size(), from + most);
    for (int i = from; i < end; i++) {
      lines.add(line(i));
    }
    if (end < names.size()) {
      lines.add((names.size() - end) + " more; :again reads all.");
    }
    return lines;
  }

  String howTo() {
    String numbers = names.size() == 1 ? "1 picks" : "1 to " + sign + names.size() + " pick";
    String picks = sign.isEmpty() ? "" : sign + numbers + " from the list.";
    String enter = marked < 0 ? "" : "Enter alone uses the selected one.";
    return (picks + " " + enter).strip();
  }
}
