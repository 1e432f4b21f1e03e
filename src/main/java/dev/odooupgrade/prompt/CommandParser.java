package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.Overlay;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.wizard.DialogKeys;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out what a typed line asks for, on the page that was shown. */
final class CommandParser {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private CommandParser() {}

  static Command of(LineReader.Line line, PageModel page) {
    if (line.isTooLong()) {
      return new Command.Unclear(
          "That line has "
              + line.length()
              + " characters; the limit is "
              + LineReader.LONGEST
              + ". It was ignored.");
    }
    if (line.text().chars().anyMatch(c -> c != '\t' && Character.isISOControl(c))) {
      return new Command.Unclear(
          "That line contains keys that do nothing here, such as arrows. It was ignored.");
    }
    String text = line.text().strip();
    if (text.startsWith(":")) {
      return Commands.meaning(text.substring(1).strip(), page);
    }
    return page.overlay().map(box -> inBox(text, box)).orElseGet(() -> onPage(text, page));
  }

  private static Command inBox(String text, Overlay box) {
    if (box.field().isPresent()) {
      return text.isEmpty() ? new Command.Accept() : new Command.Fill(text);
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "y", "yes" -> new Command.Act(DialogKeys.YES.id());
      case "n", "no" -> new Command.Act(DialogKeys.NO.id());
      default -> new Command.Unclear("Answer with y or n.");
    };
  }

  private static Command onPage(String text, PageModel page) {
    if (text.isEmpty()) {
      return new Command.Accept();
    }
    Optional<Choices> pickable = Choices.of(page);
    Optional<Integer> number = pickable.flatMap(list -> number(text, list));
    if (number.isPresent()) {
      return picked(number.get(), pickable.get());
    }
    if (page.body() instanceof HomeBody || PageFields.of(page).isPresent()) {
      return new Command.Fill(text);
    }
    return pickable
        .flatMap(list -> list.beginningWith(text))
        .<Command>map(Command.Pick::new)
        .orElseGet(() -> new Command.Unclear("You can only choose one of the options here."));
  }

  /** A number alone may be a value where something is typed, so there it needs its sign. */
  private static Optional<Integer> number(String text, Choices list) {
    String digits = text.startsWith("#") ? text.substring(1) : list.sign().isEmpty() ? text : "";
    return NUMBER.matcher(digits).matches()
        ? Optional.of(Integer.parseInt(digits))
        : Optional.empty();
  }

  private static Command picked(int number, Choices list) {
    return isIn(number, list)
        ? new Command.Pick(number)
        : new Command.Unclear("There is no number " + number + " in the list.");
  }

  static boolean isIn(int number, Choices list) {
    return 1 <= number && number <= list.names().size();
  }
}
