package dev.odooupgrade.ui.field;

import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.model.FieldModel;
import java.util.Optional;

/**
 * One line of text being edited, with a caret; every key gives a new editor. The caret never stands
 * inside a surrogate pair.
 *
 * @param caret how many {@code char}s stand before the cursor
 */
public record LineEditor(String text, int caret) {
  private static final int LONGEST = 4096;

  public static final LineEditor EMPTY = new LineEditor("", 0);

  /** A line with the caret behind its text. */
  public static LineEditor of(String text) {
    String line = oneLine(text);
    return new LineEditor(line, line.length());
  }

  /** The line after a key; empty when the key is none for editing. */
  public Optional<LineEditor> press(Key key) {
    if (key instanceof Key.Typed typed) {
      return Optional.of(insert(typed.text()));
    }
    if (key instanceof Key.Paste paste) {
      return Optional.of(insert(oneLine(paste.text())));
    }
    if (key instanceof Key.Ctrl ctrl) {
      return control(ctrl.letter());
    }
    if (key instanceof Key.Alt alt) {
      return alt(alt.letter());
    }
    return key instanceof Key.Named named ? named(named) : Optional.empty();
  }

  public FieldModel model() {
    return new FieldModel(text, caret);
  }

  private Optional<LineEditor> control(char letter) {
    return switch (letter) {
      case 'a' -> Optional.of(at(0));
      case 'e' -> Optional.of(at(text.length()));
      case 'b' -> Optional.of(at(left()));
      case 'f' -> Optional.of(at(right()));
      case 'd' -> Optional.of(cut(caret, right()));
      case 'u' -> Optional.of(cut(0, caret));
      case 'k' -> Optional.of(cut(caret, text.length()));
      case 'w' -> Optional.of(cut(wordLeft(), caret));
      default -> Optional.empty();
    };
  }

  private Optional<LineEditor> alt(char letter) {
    return switch (letter) {
      case 'b' -> Optional.of(at(wordLeft()));
      case 'f' -> Optional.of(at(wordRight()));
      case 'd' -> Optional.of(cut(caret, wordRight()));
      default -> Optional.empty();
    };
  }

  private Optional<LineEditor> named(Key.Named key) {
    boolean byWord = key.ctrl() || key.alt();
    return switch (key.name()) {
      case LEFT -> Optional.of(at(byWord ? wordLeft() : left()));
      case RIGHT -> Optional.of(at(byWord ? wordRight() : right()));
      case HOME -> Optional.of(at(0));
      case END -> Optional.of(at(text.length()));
      case BACKSPACE -> Optional.of(cut(byWord ? wordLeft() : left(), caret));
      case DELETE -> Optional.of(cut(caret, byWord ? wordRight() : right()));
      default -> Optional.empty();
    };
  }

  private LineEditor insert(String more) {
    int room = LONGEST - text.length();
    String fitting = more.length() <= room ? more : more.substring(0, Math.max(0, room));
    return new LineEditor(
        text.substring(0, caret) + fitting + text.substring(caret), caret + fitting.length());
  }

  private LineEditor at(int position) {
    return new LineEditor(text, position);
  }

  private LineEditor cut(int from, int to) {
    return new LineEditor(text.substring(0, from) + text.substring(to), from);
  }

  private int left() {
    return caret == 0 ? 0 : text.offsetByCodePoints(caret, -1);
  }

  private int right() {
    return caret == text.length() ? caret : text.offsetByCodePoints(caret, 1);
  }

  private int wordLeft() {
    int at = caret;
    while (at > 0 && !isWord(at - 1)) {
      at--;
    }
    while (at > 0 && isWord(at - 1)) {
      at--;
    }
    return at;
  }

  private int wordRight() {
    int at = caret;
    while (at < text.length() && !isWord(at)) {
      at++;
    }
    while (at < text.length() && isWord(at)) {
      at++;
    }
    return at;
  }

  private boolean isWord(int index) {
    char c = text.charAt(index);
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** A pasted text may hold several lines: the end of one is worth a space, at the ends nothing. */
  private static String oneLine(String text) {
    return text.replaceAll("^\\R+|\\R+$", "")
        .replaceAll("\\s*\\R\\s*", " ")
        .replace('\t', ' ')
        .replaceAll("\\p{Cc}", "");
  }
}
