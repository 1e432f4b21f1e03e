package dev.odooupgrade.ui.page;

import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.KeyName;
import dev.odooupgrade.ui.LineEditor;
import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.FieldModel;
import java.util.List;
import java.util.Optional;

/** A path that is typed, with what it could be completed to. It does not read the disk itself. */
public final class PathField {
  private final Runnable changed;
  private LineEditor editor;
  private Choosing choosing = Choosing.NOTHING;
  private List<DumpDesk.Suggestion> suggestions = List.of();

  /**
   * @param changed runs when another path stands there
   */
  public PathField(String begin, Runnable changed) {
    this.changed = changed;
    this.editor = LineEditor.of(begin);
  }

  /** The path as it stands there. */
  public String text() {
    return editor.text();
  }

  /** The same, for a screen. */
  public FieldModel model() {
    return editor.model();
  }

  /** What it could be completed to, if anything. */
  public Optional<ChoiceModel> choices() {
    if (suggestions.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ChoiceModel(
            suggestions.stream()
                .map(one -> new ChoiceModel.Choice(SafeText.clean(one.typed()), one.detail()))
                .toList(),
            choosing.index(),
            "Right completes; Up and Down mark another one."));
  }

  /** Whether one of the completions is marked. */
  public boolean isMarked() {
    return choosing.index() >= 0;
  }

  /** A look at the disk has told what this path could be completed to. */
  public void offer(List<DumpDesk.Suggestion> found) {
    suggestions = List.copyOf(found);
    choosing = Choosing.none(suggestions.size());
  }

  /** Takes a key for typing or marking; answers whether it did. */
  public boolean press(Key key) {
    Optional<Choosing> moved = choosing.press(key);
    if (moved.isPresent()) {
      choosing = moved.get();
      return true;
    }
    boolean atEnd = editor.caret() == editor.text().length();
    if (key.is(KeyName.RIGHT) && atEnd && !suggestions.isEmpty()) {
      complete();
      return true;
    }
    Optional<LineEditor> edited = editor.press(key);
    edited.ifPresent(this::take);
    return edited.isPresent();
  }

  /** Puts the marked completion there, or the first one while none is marked. */
  public void complete() {
    if (!suggestions.isEmpty()) {
      type(suggestions.get(Math.max(0, choosing.index())).typed());
    }
  }

  /** Puts another path there. */
  public void type(String path) {
    take(LineEditor.of(path));
  }

  private void take(LineEditor next) {
    boolean differs = !next.text().equals(editor.text());
    editor = next;
    if (differs) {
      suggestions = List.of();
      choosing = Choosing.NOTHING;
      changed.run();
    }
  }
}
