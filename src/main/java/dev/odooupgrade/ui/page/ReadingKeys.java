package dev.odooupgrade.ui.page;

import static dev.odooupgrade.ui.Shortcut.key;

import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.KeyName;
import dev.odooupgrade.ui.Shortcut;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What keys do on every page that shows a long text. */
public final class ReadingKeys {
  public static final Shortcut SEARCH =
      key("reading.search", "/", "search", "Searches for words, and goes to the next match.");

  public static final Shortcut NEXT = key("reading.next", "n", "next", "Goes to the next match.");

  public static final Shortcut PREVIOUS =
      key("reading.previous", "N", "previous", "Goes to the previous match.");

  public static final List<Shortcut> MOVING =
      List.of(
          key("reading.up", "up", "One line up."),
          key("reading.down", "down", "One line down."),
          key("reading.page-up", "pgup", "Ten lines up."),
          key("reading.page-down", "pgdn", "Ten lines down."),
          key("reading.top", "home g", "To the first line."),
          key("reading.bottom", "end G", "To the last line."));

  private ReadingKeys() {}

  /** The key that moves, where the pressed one does; letters stand for two of them. */
  public static Optional<KeyName> asNamed(Key key) {
    if (key.equals(new Key.Typed("g"))) {
      return Optional.of(KeyName.HOME);
    }
    if (key.equals(new Key.Typed("G"))) {
      return Optional.of(KeyName.END);
    }
    return key instanceof Key.Named named && !named.isModified()
        ? Optional.of(named.name())
        : Optional.empty();
  }

  /** The three of them, where these words are looked for; none, as long as they are empty. */
  public static List<Binding> searching(
      Route route, String words, Consumer<String> search, Runnable next, Runnable previous) {
    String why = "press / to search first";
    return List.of(
        SEARCH.does(() -> route.ask("Search", "Search for:", words, search)),
        NEXT.does(next).blockedIf(words.isEmpty(), why),
        PREVIOUS.does(previous).blockedIf(words.isEmpty(), why));
  }

  /** The message when there is no further match. */
  public static String notFound(String words) {
    return "No more matches for '" + words + "'.";
  }
}
