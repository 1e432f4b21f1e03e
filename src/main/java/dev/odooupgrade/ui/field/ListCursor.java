package dev.odooupgrade.ui.field;

import dev.odooupgrade.ui.Key;
import java.util.Optional;

/**
 * A marker that moves over a list.
 *
 * @param index the one marked, -1 while none is
 */
public record ListCursor(int index, int size) {
  private static final int A_PAGE = 10;

  public static final ListCursor NOTHING = new ListCursor(-1, 0);

  /** A list whose first entry is marked, if it has one. */
  public static ListCursor first(int size) {
    return new ListCursor(size == 0 ? -1 : 0, size);
  }

  /** A list of which none is marked. */
  public static ListCursor none(int size) {
    return new ListCursor(-1, size);
  }

  /** The marker at an entry, or at the nearest there is. */
  public ListCursor at(int wanted) {
    return new ListCursor(size == 0 ? -1 : Math.max(0, Math.min(wanted, size - 1)), size);
  }

  /** Where the marker goes by a key; empty when the key does not move it. */
  public Optional<ListCursor> press(Key key) {
    return press(key, A_PAGE);
  }

  /** The same, where a page is so many entries. */
  public Optional<ListCursor> press(Key key, int page) {
    if (size == 0 || !(key instanceof Key.Named named) || named.isModified()) {
      return Optional.empty();
    }
    return switch (named.name()) {
      case UP -> Optional.of(at(index - 1));
      case DOWN -> Optional.of(at(index + 1));
      case PAGE_UP -> Optional.of(at(index - page));
      case PAGE_DOWN -> Optional.of(at(index + page));
      default -> Optional.empty();
    };
  }

  /** The same with the letters and keys that also go to the ends, where nobody types. */
  public Optional<ListCursor> pressFreely(Key key) {
    return switch (key.label()) {
      case "j" -> Optional.of(at(index + 1));
      case "k" -> Optional.of(at(index - 1));
      case "g", "Home" -> Optional.of(at(0));
      case "G", "End" -> Optional.of(at(size - 1));
      default -> press(key);
    };
  }
}
