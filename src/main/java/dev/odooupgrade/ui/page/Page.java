package dev.odooupgrade.ui.page;

import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.field.Input;
import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.Message;
import java.util.List;
import java.util.Optional;

/**
 * The presenter of one screen: it takes intentions and says what to show. It lives on the UI
 * thread, from {@link #entered} to {@link #left}.
 */
public interface Page {

  /** Names what the person sees; another name means another screen. */
  String id();

  String title();

  Body body();

  /** News and errors; {@link #message()} shows them, and may show more. */
  StatusMessage statusMessage();

  default Message message() {
    return statusMessage().message();
  }

  /** What keys do here at the moment, the most useful first. */
  List<Binding> bindings();

  /** What further keys do here, which typing and lists bring with them; for the help alone. */
  default List<Shortcut> furtherKeys() {
    return List.of();
  }

  default Input input() {
    return Input.NONE;
  }

  /** Whether letters are typed into a field here, so that none of them can be a command. */
  default boolean isTyping() {
    return false;
  }

  /** A second has gone by. */
  default void tick() {
    statusMessage().tick();
  }

  /** The page is shown from now on. */
  default void entered() {}

  /** The page is not shown any more. */
  default void left() {}

  /** A question to ask before leaving now; empty when there is none. */
  default Optional<Leaving> leaving() {
    return Optional.empty();
  }

  /** Lines to leave on the normal screen when the program ends here. */
  default List<String> exitMessage() {
    return List.of();
  }

  /** The question, and what leaving in the middle of something means. */
  record Leaving(String title, String words) {}
}
