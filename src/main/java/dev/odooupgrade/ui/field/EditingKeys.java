package dev.odooupgrade.ui.field;

import static dev.odooupgrade.ui.Shortcut.key;

import dev.odooupgrade.ui.Shortcut;
import java.util.List;

/** What keys do in every text field, as {@link LineEditor} carries it out. */
public final class EditingKeys {

  /** All of them, from the plain to the rare. */
  public static final List<Shortcut> ALL =
      List.of(
          key("edit.left", "left ctrl-b", "One character to the left."),
          key("edit.right", "right ctrl-f", "One character to the right."),
          key("edit.start", "home ctrl-a", "To the beginning."),
          key("edit.end", "end ctrl-e", "To the end."),
          key("edit.word-left", "ctrl-left alt-left alt-b", "One word to the left."),
          key("edit.word-right", "ctrl-right alt-right alt-f", "One word to the right."),
          key("edit.backspace", "backspace", "Deletes the character before the cursor."),
          key("edit.delete", "del ctrl-d", "Deletes the character at the cursor."),
          key(
              "edit.word-back",
              "ctrl-w ctrl-backspace alt-backspace",
              "Deletes the word before the cursor."),
          key("edit.word-delete", "ctrl-del alt-del alt-d", "Deletes the word after the cursor."),
          key("edit.clear", "ctrl-u", "Deletes everything before the cursor."),
          key("edit.cut", "ctrl-k", "Deletes everything after the cursor."));

  private EditingKeys() {}
}
