package dev.odooupgrade.ui.field;

import dev.odooupgrade.ui.Shortcut;
import java.util.List;

/** What keys do in every text field, as {@link LineEditor} carries it out. */
public final class EditingKeys {

  /** All of them, from the plain to the rare. */
  public static final List<Shortcut> ALL =
      List.of(
          Shortcut.of("edit.left", "left ctrl-b", "", "One character to the left."),
          Shortcut.of("edit.right", "right ctrl-f", "", "One character to the right."),
          Shortcut.of("edit.start", "home ctrl-a", "", "To the beginning."),
          Shortcut.of("edit.end", "end ctrl-e", "", "To the end."),
          Shortcut.of("edit.word-left", "ctrl-left alt-left alt-b", "", "One word to the left."),
          Shortcut.of(
              "edit.word-right", "ctrl-right alt-right alt-f", "", "One word to the right."),
          Shortcut.of(
              "edit.backspace", "backspace", "", "Deletes the character before the cursor."),
          Shortcut.of("edit.delete", "del ctrl-d", "", "Deletes the character at the cursor."),
          Shortcut.of(
              "edit.word-back",
              "ctrl-w ctrl-backspace alt-backspace",
              "",
              "Deletes the word before the cursor."),
          Shortcut.of(
              "edit.word-delete",
              "ctrl-del alt-del alt-d",
              "",
              "Deletes the word after the cursor."),
          Shortcut.of("edit.clear", "ctrl-u", "", "Deletes everything before the cursor."),
          Shortcut.of("edit.cut", "ctrl-k", "", "Deletes everything after the cursor."));

  private EditingKeys() {}
}
