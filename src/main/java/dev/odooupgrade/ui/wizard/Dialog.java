package dev.odooupgrade.ui.wizard;

import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.KeyName;
import dev.odooupgrade.ui.field.ChoiceField;
import dev.odooupgrade.ui.field.Input;
import dev.odooupgrade.ui.field.ListCursor;
import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.FieldModel;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A dialog before a page, which takes every key until one of its bindings closes it.
 *
 * @param bindings what can be done in it, the safe one first; each of them closes it
 * @param input what takes keys before the bindings do
 * @param isTrue whether what it is about is still so
 */
record Dialog(
    String title, List<String> lines, List<Binding> bindings, Input input, BooleanSupplier isTrue) {

  /** A question whose safe answer is no; yes is a letter, so that no Enter slips through. */
  static Dialog question(
      String title,
      String question,
      String yes,
      BooleanSupplier isTrue,
      Runnable then,
      Runnable otherwise) {
    return new Dialog(
        title,
        question.lines().toList(),
        List.of(DialogKeys.NO.does(otherwise), DialogKeys.YES.does(then).saying(yes)),
        Input.NONE,
        isTrue);
  }

  static Dialog ask(String title, String question, String begin, Consumer<String> then) {
    ChoiceField field = new ChoiceField(begin);
    return new Dialog(
        title,
        List.of(question),
        List.of(
            DialogKeys.TAKE.does(() -> then.accept(field.text().strip())),
            DialogKeys.LEAVE.does(() -> {})),
        field,
        () -> true);
  }

  /** Words to read, scrolled by the arrows. */
  static Dialog reading(String title, List<String> lines) {
    List<String> clean = lines.stream().map(SafeText::clean).toList();
    return new Dialog(
        title,
        clean,
        List.of(DialogKeys.CLOSE.does(() -> {})),
        new Scrolling(clean.size()),
        () -> true);
  }

  /** Everything that can be done, to choose from; {@code then} does it. */
  static Dialog palette(List<Binding> all, Consumer<Binding> then) {
    Palette palette = new Palette(all);
    return new Dialog(
        "All actions",
        List.of(),
        List.of(
            DialogKeys.CHOOSE.does(() -> palette.chosen().ifPresent(then)),
            DialogKeys.LEAVE.does(() -> {})),
        palette,
        () -> true);
  }

  Optional<FieldModel> field() {
    return input instanceof Palette palette
        ? Optional.of(palette.field())
        : input instanceof ChoiceField field ? Optional.of(field.model()) : Optional.empty();
  }

  Optional<ChoiceModel> choices() {
    return input instanceof Palette palette ? Optional.of(palette.choices()) : Optional.empty();
  }

  boolean scrolls() {
    return input instanceof Scrolling;
  }

  /** The line that is shown on top. */
  int first() {
    return input instanceof Scrolling scrolling ? scrolling.top.index() : 0;
  }

  private static final class Scrolling implements Input {
    /** Lines wrap on the screen, which alone knows into how many rows; it shows no emptiness. */
    private static final int MOST_ROWS_OF_A_LINE = 3;

    private ListCursor top;

    private Scrolling(int lines) {
      top = ListCursor.first(lines * MOST_ROWS_OF_A_LINE + 1);
    }

    @Override
    public boolean press(Key key) {
      Optional<ListCursor> moved = key.is(KeyName.HOME) ? Optional.of(top.at(0)) : top.press(key);
      top = moved.orElse(top);
      return moved.isPresent();
    }
  }
}
