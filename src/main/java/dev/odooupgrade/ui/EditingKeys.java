package dev.odooupgrade.ui;

import java.util.List;

/** What keys do in every text field, as {@link LineEditor} carries it out. */
public final class EditingKeys {

  /** All of them, from the plain to the rare. */
  public static final List<Binding> ALL =
      List.of(
          Binding.of("edit.left", "left ctrl-b", "", "One character to the left."),
          Binding.of("edit.right", "right ctrl-f", "", "One character to the right."),
          Binding.of("edit.start", "home ctrl-a", "", "To the beginning."),
          Binding.of("edit.end", "end ctrl-e", "", "To the end."),
          Binding.of("edit.word-left", "ctrl-left alt-left alt-b", "", "One word to the left."),
          Binding.of("edit.word-right", "ctrl-right alt-right alt-f", "", "One word to the right."),
          Binding.of("edit.backspace", "backspace", "", "Deletes the character before the cursor."),
          Binding.of("edit.delete", "del ctrl-d", "", "Deletes the character at the cursor."),
          Binding.of(
              "edit.word-back",
              "ctrl-w ctrl-backspace alt-backspace",
              "",
              "Deletes the word before the cursor."),
          Binding.of(
              "edit.word-delete",
              "ctrl-del alt-del alt-d",
              "",
              "Deletes the word behind the cursor."),
          Binding.of("edit.clear", "ctrl-u", "", "Deletes everything before the cursor."),
          Binding.of("edit.cut", "ctrl-k", "", "Deletes everything behind the cursor."));

  private EditingKeys() {}
}
