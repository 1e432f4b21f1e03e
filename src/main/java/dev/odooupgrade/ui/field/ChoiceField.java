package dev.odooupgrade.ui.field;

import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.model.FieldModel;
import java.util.Optional;

/** A line that is typed, beside a list of which one entry can be marked. */
public final class ChoiceField implements Input {
  private final Runnable changed;
  private LineEditor editor;
  private ListCursor cursor = ListCursor.NOTHING;

  public ChoiceField(String begin) {
    this(begin, () -> {});
  }

  /** {@code changed} runs when the person has changed the text. */
  public ChoiceField(String begin, Runnable changed) {
    this.editor = LineEditor.of(begin);
    this.changed = changed;
  }

  @Override
  public boolean press(Key key) {
    Optional<ListCursor> moved = cursor.press(key);
    cursor = moved.orElse(cursor);
    Optional<LineEditor> edited = moved.isPresent() ? Optional.empty() : editor.press(key);
    edited.ifPresent(this::take);
    return moved.isPresent() || edited.isPresent();
  }

  @Override
  public void fill(String text) {
    take(LineEditor.of(text));
  }

  @Override
  public void mark(int index) {
    cursor = cursor.at(index);
  }

  public String text() {
    return editor.text();
  }

  public FieldModel model() {
    return editor.model();
  }

  public boolean isAtEnd() {
    return editor.caret() == editor.text().length();
  }

  /** The entry that is marked; -1 while none is. */
  public int marked() {
    return cursor.index();
  }

  /** Sets a text that no person has typed. */
  public void show(String text) {
    editor = LineEditor.of(text);
  }

  public void offer(ListCursor list) {
    cursor = list;
  }

  private void take(LineEditor next) {
    boolean differs = !next.text().equals(editor.text());
    editor = next;
    if (differs) {
      changed.run();
    }
  }
}
