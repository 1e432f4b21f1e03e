package dev.odooupgrade.ui.field;

import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.KeyName;
import dev.odooupgrade.ui.lookup.Suggestion;
import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.FieldModel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A path that is typed, with what it could be completed to. It does not read the disk itself. */
public final class PathField implements Input {
  private static final Key SAMPLE = new Key.Ctrl('t');

  private final Optional<Path> sample;
  private final ChoiceField field;
  private List<Suggestion> suggestions = List.of();
  private boolean leadsSomewhere;

  /**
   * @param sample a path that is one key away
   * @param changed runs when the path is another one
   */
  public PathField(String begin, Optional<Path> sample, Runnable changed) {
    this.sample = sample;
    field =
        new ChoiceField(
            begin,
            () -> {
              offer(List.of(), false);
              changed.run();
            });
  }

  public String text() {
    return field.text();
  }

  public FieldModel model() {
    return field.model();
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
            field.marked(),
            "Tab or Right completes; Up and Down select another one."));
  }

  public boolean isMarked() {
    return field.marked() >= 0;
  }

  /**
   * Offers what this path could be completed to, as a lookup found it.
   *
   * @param leads whether it is what is looked for as it stands
   */
  public void offer(List<Suggestion> found, boolean leads) {
    suggestions = List.copyOf(found);
    leadsSomewhere = leads;
    field.offer(ListCursor.none(suggestions.size()));
  }

  @Override
  public boolean press(Key key) {
    if (key.equals(SAMPLE) && sample.isPresent()) {
      fill(sample.get().toString());
      return true;
    }
    if (key.is(KeyName.RIGHT) && field.isAtEnd() && !suggestions.isEmpty()) {
      complete();
      return true;
    }
    return (key.is(KeyName.TAB) && completesLikeAShell()) || field.press(key);
  }

  /**
   * Puts the marked completion there; with none marked, as much as all of them have in common. A
   * path that leads somewhere is left as it is, and so is one without completions.
   */
  private boolean completesLikeAShell() {
    if (suggestions.isEmpty() || (leadsSomewhere && !isMarked())) {
      return false;
    }
    String common =
        suggestions.stream().map(Suggestion::typed).reduce(PathField::common).orElse("");
    if (isMarked() || suggestions.size() == 1) {
      complete();
    } else if (common.length() > text().length() && common.startsWith(text())) {
      fill(common);
    } else {
      field.mark(0);
    }
    return true;
  }

  /** What both begin with. */
  private static String common(String one, String other) {
    int length = Arrays.mismatch(one.toCharArray(), other.toCharArray());
    return length < 0 ? one : one.substring(0, length);
  }

  @Override
  public void fill(String path) {
    field.fill(path);
  }

  @Override
  public void mark(int index) {
    field.mark(index);
  }

  @Override
  public void pick(int index) {
    mark(index);
    complete();
  }

  /** Puts the marked completion there, or the first one while none is marked. */
  public void complete() {
    if (!suggestions.isEmpty()) {
      fill(suggestions.get(Math.max(0, field.marked())).typed());
    }
  }
}
