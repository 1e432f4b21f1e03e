package dev.odooupgrade.ui.wizard;

import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.KeyName;
import dev.odooupgrade.ui.LineEditor;
import dev.odooupgrade.ui.model.KeyHint;
import dev.odooupgrade.ui.model.Overlay;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A box before a page, which takes every key until it is closed. */
interface Box {

  /** What it shows. */
  Overlay overlay();

  /** Takes a key; answers whether the box is done with. */
  boolean press(Key key);

  /** A question whose safe answer is no; yes is a letter, so that no Enter slips through. */
  record Question(String title, String question, String yes, Runnable then) implements Box {
    @Override
    public Overlay overlay() {
      return new Overlay(
          title,
          List.of(question),
          Optional.empty(),
          List.of(new KeyHint("Esc", "no, go back"), new KeyHint("y", yes)),
          0);
    }

    @Override
    public boolean press(Key key) {
      if (key instanceof Key.Typed typed && typed.text().equalsIgnoreCase("y")) {
        then.run();
        return true;
      }
      return key.is(KeyName.ESCAPE)
          || (key instanceof Key.Typed typed && typed.text().equalsIgnoreCase("n"));
    }
  }

  /** A question that is answered by a line of text. */
  final class Ask implements Box {
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
    public Overlay overlay() {
      return new Overlay(
          title,
          List.of(question),
          Optional.of(editor.model()),
          List.of(new KeyHint("Enter", "go on"), new KeyHint("Esc", "back")),
          0);
    }

    @Override
    public boolean press(Key key) {
      if (key.is(KeyName.ENTER)) {
        then.accept(editor.text().strip());
        return true;
      }
      if (key.is(KeyName.ESCAPE)) {
        return true;
      }
      editor = editor.press(key).orElse(editor);
      return false;
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
    public Overlay overlay() {
      return new Overlay(
          title,
          lines,
          Optional.empty(),
          List.of(new KeyHint("Esc", "close"), new KeyHint("Up/Down", "scroll")),
          first);
    }

    @Override
    public boolean press(Key key) {
      if (key instanceof Key.Named named) {
        switch (named.name()) {
          case UP -> scroll(-1);
          case DOWN -> scroll(1);
          case PAGE_UP -> scroll(-10);
          case PAGE_DOWN -> scroll(10);
          case HOME -> first = 0;
          case ESCAPE, ENTER -> {
            return true;
          }
          default -> {}
        }
        return false;
      }
      return key instanceof Key.Typed typed && "q?".contains(typed.text());
    }

    private void scroll(int by) {
      first = Math.max(0, Math.min(first + by, lines.size() * MOST_ROWS_OF_A_LINE));
    }
  }
}
