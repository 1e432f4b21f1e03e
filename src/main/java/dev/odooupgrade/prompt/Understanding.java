package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.Overlay;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.wizard.BoxKeys;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out what a typed line asks for, on the page that was shown. */
final class Understanding {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private Understanding() {}

  static Meaning of(LineReader.Line line, PageModel page) {
    if (line.isTooLong()) {
      return new Meaning.Unclear(
          "That line has "
              + line.length()
              + " characters; the limit is "
              + LineReader.LONGEST
              + ". It was ignored.");
    }
    if (line.text().chars().anyMatch(c -> c != '\t' && Character.isISOControl(c))) {
      return new Meaning.Unclear(
          "That line contains keys that do nothing here, such as arrows. It was ignored.");
    }
    String text = line.text().strip();
    if (text.startsWith(":")) {
      return Commands.meaning(text.substring(1).strip(), page);
    }
    return page.overlay().map(box -> inBox(text, box)).orElseGet(() -> onPage(text, page));
  }

  private static Meaning inBox(String text, Overlay box) {
    if (box.field().isPresent()) {
      return text.isEmpty() ? new Meaning.Accept() : new Meaning.Fill(text);
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "y", "yes" -> new Meaning.Act(BoxKeys.YES.id());
      case "n", "no" -> new Meaning.Act(BoxKeys.NO.id());
      default -> new Meaning.Unclear("Answer with y or n.");
    };
  }

  private static Meaning onPage(String text, PageModel page) {
    if (text.isEmpty()) {
      return new Meaning.Accept();
    }
    Optional<Pickable> pickable = Pickable.of(page);
    Optional<Integer> number = pickable.flatMap(list -> number(text, list));
    if (number.isPresent()) {
      return picked(number.get(), pickable.get());
    }
    if (page.body() instanceof HomeBody || Fields.of(page).isPresent()) {
      return new Meaning.Fill(text);
    }
    return pickable
        .flatMap(list -> list.beginningWith(text))
        .<Meaning>map(Meaning.Pick::new)
        .orElseGet(() -> new Meaning.Unclear("You can only choose one of the options here."));
  }

  /** A number alone may be a value where something is typed, so there it needs its sign. */
  private static Optional<Integer> number(String text, Pickable list) {
    String digits = text.startsWith("#") ? text.substring(1) : list.sign().isEmpty() ? text : "";
    return NUMBER.matcher(digits).matches()
        ? Optional.of(Integer.parseInt(digits))
        : Optional.empty();
  }

  private static Meaning picked(int number, Pickable list) {
    return isIn(number, list)
        ? new Meaning.Pick(number)
        : new Meaning.Unclear("There is no number " + number + " in the list.");
  }

  static boolean isIn(int number, Pickable list) {
    return 1 <= number && number <= list.names().size();
  }
}
