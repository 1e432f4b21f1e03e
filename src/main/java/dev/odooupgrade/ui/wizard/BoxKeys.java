package dev.odooupgrade.ui.wizard;

import dev.odooupgrade.ui.Binding;
import java.util.List;

/** What keys do in a box before a page, as each {@link Box} carries it out. */
public final class BoxKeys {

  /** In a question that is answered by yes or no. */
  public static final List<Binding> QUESTION =
      List.of(
          Binding.of("box.yes", "y", "", "Yes."),
          Binding.of("box.no", "n esc", "", "No; closes the box, and nothing happens."));

  /** In a question that is answered by a line of text. */
  public static final List<Binding> ASK =
      List.of(
          Binding.of("box.take", "enter", "", "Takes what was typed."),
          Binding.of("box.leave", "esc", "", "Closes the box, and nothing happens."));

  /** In a box of words to read. */
  public static final List<Binding> READING =
      List.of(
          Binding.of("box.close", "esc enter q ?", "", "Closes the box."),
          Binding.of("box.up", "up", "", "One line up."),
          Binding.of("box.down", "down", "", "One line down."),
          Binding.of("box.page-up", "pgup", "", "Ten lines up."),
          Binding.of("box.page-down", "pgdn", "", "Ten lines down."),
          Binding.of("box.top", "home", "", "Back to the first line."));

  private BoxKeys() {}
}
