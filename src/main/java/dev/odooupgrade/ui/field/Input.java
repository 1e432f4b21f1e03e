package dev.odooupgrade.ui.field;

import dev.odooupgrade.ui.Key;

/** What takes keys before the bindings do: a field that is typed into, a list with a marker. */
@FunctionalInterface
public interface Input {
  Input NONE = key -> false;

  /** Offers a key; answers whether it was taken. */
  boolean press(Key key);

  /** Puts a text into the field, instead of its present text. */
  default void fill(String text) {}

  /** Moves the marker to an entry of the list, counted from 0. */
  default void mark(int index) {}

  /** Takes an entry of the list into the field, or marks it where that is left to Enter. */
  default void pick(int index) {
    mark(index);
  }
}
