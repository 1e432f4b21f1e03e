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
      return Command.unclear(
          "That line has "
              + line.length()
              + " characters; the limit is "
              + LineReader.LONGEST
              + ". It was ignored.");
    }
    if (line.text().chars().anyMatch(c -> c != '\t' && Character.isISOControl(c))) {
      return Command.unclear(
          "That line contains keys that do nothing here, such as arrows. It was ignored.");
    }
    String text = line.text().strip();
    if (text.startsWith(":")) {
      return Commands.parse(text.substring(1).strip(), page);
    }
    return page.overlay().map(dialog -> inDialog(text, dialog)).orElseGet(() -> onPage(text, page));
  }

  private static Command inDialog(String text, Overlay dialog) {
    if (dialog.field().isPresent()) {
      return text.isEmpty() ? Intents::accept : intents -> intents.fill(text);
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "y", "yes" -> Command.of(wizard -> wizard.act(DialogKeys.YES.id()));
      case "n", "no", "" -> Command.of(wizard -> wizard.act(DialogKeys.NO.id()));
      default -> Command.unclear("Answer with y or n.");
    };
  }

  private static Command onPage(String text, PageModel page) {
    if (text.isEmpty()) {
      return Intents::accept;
    }
    Optional<NumberedList> choices = NumberedList.of(page);
    // A number alone may be a value where something is typed, so there it needs its sign.
    Optional<Integer> typed =
        choices.filter(list -> text.startsWith(list.sign())).flatMap(list -> number(text));
    if (typed.isPresent()) {
      return typed
          .filter(choices.get()::holds)
          .<Command>map(number -> intents -> intents.pick(number))
          .orElseGet(() -> Command.noEntry(String.valueOf(typed.get())));
    }
    if (page.body() instanceof HomeBody || page.field().isPresent()) {
      return intents -> intents.fill(text);
    }
    return choices
        .flatMap(list -> list.beginningWith(text))
        .<Command>map(number -> intents -> intents.pick(number))
        .orElseGet(() -> Command.unclear("You can only choose one of the options here."));
  }

  /** The number of an entry, with its sign or without. */
  static Optional<Integer> number(String text) {
    String digits = text.startsWith("#") ? text.substring(1) : text;
    return NUMBER.matcher(digits).matches()
        ? Optional.of(Integer.parseInt(digits))
        : Optional.empty();
  }
}
