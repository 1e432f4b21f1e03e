package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.Conversation;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.model.KeyHint;
import dev.odooupgrade.ui.model.Overlay;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.wizard.GlobalKeys;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Lines that begin with a colon: words that mean the same everywhere, the actions of the page by
 * key or by words, and any key by its name.
 */
final class Commands {
  private static final Map<String, Command> ALWAYS =
      Map.of(
          "help", Intents::help,
          "keys", Command.of(wizard -> wizard.act(GlobalKeys.HELP.id())),
          "again", Intents::again,
          "back", Command.of(Conversation::back),
          "home", Command.of(Conversation::home),
          "clear", Command.of(wizard -> wizard.fill("")),
          "quit", Command.of(Conversation::quit));

  private Commands() {}

  /** What the words behind a colon ask for. */
  static Command parse(String command, PageModel page) {
    String small = command.toLowerCase(Locale.ROOT);
    if (small.equals("clear") && page.field().isEmpty()) {
      return Command.unclear("There is no field to clear here.");
    }
    Command always = ALWAYS.get(small);
    if (always != null) {
      return always;
    }
    if (small.startsWith("mark ")) {
      return mark(small.substring(5).strip(), page);
    }
    if (small.startsWith("key ")) {
      String name = command.substring(4).strip();
      return key(name).map(Commands::pressing).orElseGet(() -> noSuchKey(name));
    }
    return action(command, page).orElseGet(() -> pressing(command, page));
  }

  /** Letters are pressed only where none is typed. */
  private static Command pressing(String command, PageModel page) {
    return key(command)
        .filter(key -> !(key instanceof Key.Typed) || page.field().isEmpty())
        .map(Commands::pressing)
        .orElseGet(
            () ->
                Command.unclear("There is no command ':" + command + "' here. :help lists them."));
  }

  /** The key that redraws a screen says the page again here, and all actions are the help's. */
  private static Command pressing(Key key) {
    return GlobalKeys.REDRAW.keys().contains(key)
        ? Intents::again
        : GlobalKeys.PALETTE.keys().contains(key)
            ? Intents::help
            : Command.of(wizard -> wizard.key(key));
  }

  /** The keys that do something here, dialog before page. */
  static List<KeyHint> hints(PageModel page) {
    return page.overlay().map(Overlay::keys).orElse(page.keys());
  }

  /** What a hint promises, without what stands in brackets. */
  static String words(KeyHint hint) {
    return hint.words().replaceAll("\\s*\\(.*\\)", "");
  }

  static Optional<Key> key(String name) {
    try {
      return Optional.of(Key.parse(name));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static Optional<Command> action(String command, PageModel page) {
    List<KeyHint> all = hints(page).stream().filter(hint -> !hint.id().isEmpty()).toList();
    return all.stream()
        .filter(hint -> isItsKey(command, hint) || command.equalsIgnoreCase(words(hint)))
        .findFirst()
        .or(() -> byBeginning(command.toLowerCase(Locale.ROOT), all))
        .map(hint -> Command.of(wizard -> wizard.act(hint.id())));
  }

  /** A letter is a key of its own in capitals; {@code Esc} and {@code esc} are the same. */
  private static boolean isItsKey(String command, KeyHint hint) {
    return hint.key().length() == 1
        ? hint.key().equals(command)
        : hint.key().equalsIgnoreCase(command);
  }

  /** The words may be cut short as long as one action alone begins so; the key may go before. */
  private static Optional<KeyHint> byBeginning(String begin, List<KeyHint> all) {
    if (begin.length() < 2) {
      return Optional.empty();
    }
    List<KeyHint> fitting = all.stream().filter(hint -> beginsWith(begin, hint)).toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private static boolean beginsWith(String begin, KeyHint hint) {
    String words = words(hint).toLowerCase(Locale.ROOT);
    return words.startsWith(begin)
        || (hint.key().toLowerCase(Locale.ROOT) + " " + words).startsWith(begin);
  }

  private static Command mark(String number, PageModel page) {
    Optional<NumberedList> list = NumberedList.of(page).filter(any -> page.overlay().isEmpty());
    if (list.isEmpty()) {
      return Command.unclear("There is no list here.");
    }
    return CommandParser.number(number)
        .filter(list.get()::holds)
        .map(typed -> Command.of(wizard -> wizard.mark(typed - 1)))
        .orElseGet(() -> Command.noEntry(number));
  }

  private static Command noSuchKey(String name) {
    return Command.unclear(
        "There is no key '" + name + "'. Keys have names like esc, right, ctrl-t, f1 or q.");
  }
}
