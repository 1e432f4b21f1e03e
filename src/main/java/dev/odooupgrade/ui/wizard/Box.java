package dev.odooupgrade.ui.wizard;

import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.LineEditor;
import dev.odooupgrade.ui.model.FieldModel;
import dev.odooupgrade.ui.page.Input;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A box before a page, which takes every key until one of its bindings closes it. */
interface Box {

  String title();

  List<String> lines();

  /** What can be done in it, the safe one first; each of them closes it. */
  List<Binding> bindings();

  /** What takes keys before the bindings do. */
  default Input input() {
    return Input.NONE;
  }

  /** Where something is typed, if it is. */
  default Optional<FieldModel> field() {
    return Optional.empty();
  }

  /** The line that is shown on top. */
  default int first() {
    return 0;
  }

  /** A question whose safe answer is no; yes is a letter, so that no Enter slips through. */
  record Question(String title, String question, String yes, Runnable then) implements Box {
    @Override
    public List<String> lines() {
      return List.of(question);
    }

    @Override
    public List<Binding> bindings() {
      return List.of(BoxKeys.NO.does(() -> {}), BoxKeys.YES.does(then).saying(yes));
    }
  }

  /** A question that is answered by a line of text. */
  final class Ask implements Box, Input {
    private final String title;
    private final String question;
    private final Consumer<String> then;
    private LineEditor editor;

    Ask(String title, String question, String begin, Consumer<String> then) {
      this.title = title;
      this.question = question;
      this.then = then;
      this.editor = LineEditor.of(begin);
    }

    @Override
    public String title() {
      return title;
    }

    @Override
    public List<String> lines() {
      return List.of(question);
    }

    @Override
    public List<Binding> bindings() {
      return List.of(
          BoxKeys.TAKE.does(() -> then.accept(editor.text().strip())),
          BoxKeys.LEAVE.does(() -> {}));
    }

    @Override
    public Input input() {
      return this;
    }

    @Override
    public Optional<FieldModel> field() {
      return Optional.of(editor.model());
    }

    @Override
    public boolean press(Key key) {
      Optional<LineEditor> edited = editor.press(key);
      editor = edited.orElse(editor);
      return edited.isPresent();
    }

    @Override
    public void fill(String text) {
      editor = LineEditor.of(text);
    }
  }

  /** Words to read, scrolled by the arrows. */
  final class Reading implements Box {
    /** Lines wrap on the screen, which alone knows into how many rows; it shows no emptiness. */
    private static final int MOST_ROWS_OF_A_LINE = 3;

    private final String title;
    private final List<String> lines;
    private int first;

    Reading(String title, List<String> lines) {
      this.title = title;
      this.lines = lines.stream().map(SafeText::clean).toList();
    }

    @Override
    public String title() {
      return title;
    }

    @Override
    public List<String> lines() {
      return lines;
    }

    @Override
    public int first() {
      return first;
    }

    @Override
    public List<Binding> bindings() {
      return List.of(BoxKeys.CLOSE.does(() -> {}));
    }

    @Override
    public Input input() {
      return key -> key instanceof Key.Named named && scroll(named);
    }

    private boolean scroll(Key.Named key) {
      int by =
          switch (key.name()) {
            case UP -> -1;
            case DOWN -> 1;
            case PAGE_UP -> -10;
            case PAGE_DOWN -> 10;
            case HOME -> -first;
            default -> 0;
          };
      first = Math.max(0, Math.min(first + by, lines.size() * MOST_ROWS_OF_A_LINE));
      return by != 0;
    }
  }
}
