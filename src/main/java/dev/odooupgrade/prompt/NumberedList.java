package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.model.ChoiceModel.Choice;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.HomeBody.Column;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.model.StepBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What can be picked on a page by its number.
 *
 * @param marked the one that Enter takes, from 0; -1 for none
 * @param sign goes before a number where a number alone could be a value
 */
record NumberedList(List<Choice> entries, int marked, String sign) {

  /** How many entries of a list are said; the others when the page is said again. */
  static final int A_FEW = 10;

  static Optional<NumberedList> of(PageModel page) {
    Optional<NumberedList> found = Optional.empty();
    if (page.body() instanceof HomeBody home) {
      found = Optional.of(of(home));
    } else if (page.body() instanceof StepBody step) {
      String sign = step.field().isPresent() ? "#" : "";
      found = step.choices().map(it -> new NumberedList(it.choices(), it.selected(), sign));
    }
    return found.filter(list -> !list.entries.isEmpty());
  }

  private static NumberedList of(HomeBody home) {
    List<Choice> entries = new ArrayList<>();
    entries.add(new Choice(home.newUpgrade(), ""));
    home.rows().forEach(row -> entries.add(choice(row)));
    return new NumberedList(entries, home.selected(), "");
  }

  private static Choice choice(HomeBody.Row row) {
    if (row.isFolded()) {
      return new Choice(row.group().orElse(""), "folded; picking it unfolds it");
    }
    String name =
        words(row, Column.NAME, Column.DATABASE, Column.VERSIONS, Column.AIM)
            + (row.marked() ? ", marked" : "");
    return new Choice(name, words(row, Column.STATE, Column.ESTIMATE, Column.CHANGED));
  }

  private static String words(HomeBody.Row row, Column... columns) {
    return Stream.of(columns)
        .map(row::cell)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** What each is, in a word. */
  List<String> names() {
    return entries.stream().map(Choice::text).toList();
  }

  /** Whether there is an entry of that number, counted from 1. */
  boolean holds(int number) {
    return 1 <= number && number <= entries.size();
  }

  /** The number, counted from 1, of the only one that begins with these words. */
  Optional<Integer> beginningWith(String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    List<String> names = names();
    List<Integer> fitting =
        IntStream.rangeClosed(1, names.size())
            .filter(number -> names.get(number - 1).toLowerCase(Locale.ROOT).startsWith(wanted))
            .boxed()
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /** One of them on a line, counted from 0. */
  String line(int index) {
    Choice entry = entries.get(index);
    return sign
        + (index + 1)
        + "  "
        + entry.text()
        + (entry.detail().isBlank() ? "" : ": " + entry.detail())
        + (index == marked ? " (selected)" : "");
  }

  /** A part of the list, line by line, and how many entries it leaves out. */
  List<String> lines(int from, int most) {
    List<String> lines = new ArrayList<>();
    int end = Math.min(entries.size(), from + most);
    for (int i = from; i < end; i++) {
      lines.add(line(i));
    }
    if (end < entries.size()) {
      lines.add((entries.size() - end) + " more; :again reads all.");
    }
    return lines;
  }

  String howTo() {
    String numbers = entries.size() == 1 ? "1 picks" : "1 to " + sign + entries.size() + " pick";
    String picks = sign.isEmpty() ? "" : sign + numbers + " from the list.";
    String enter = marked < 0 ? "" : "Enter alone uses the selected one.";
    return (picks + " " + enter).strip();
  }
}
