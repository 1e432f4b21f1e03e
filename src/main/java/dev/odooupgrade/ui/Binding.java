package dev.odooupgrade.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What keys do, as data: it drives the keys, the key line, the help and the printed key table.
 *
 * @param id the action's name, which stays the same for ever, such as {@code home.new}
 * @param keys the first one is shown on the key line
 * @param words what it does in a word or two; empty keeps it off the key line
 * @param explained what it does, one sentence
 * @param whyNot why it does nothing at the moment; empty while it works
 */
public record Binding(
    String id, List<Key> keys, String words, String explained, Optional<String> whyNot) {

  /** Keeps its own copy of the keys. */
  public Binding {
    keys = List.copyOf(keys);
  }

  /** A binding that works; the keys by name, separated by blanks. */
  public static Binding of(String id, String keys, String words, String explained) {
    List<Key> parsed = Arrays.stream(keys.split(" ")).map(Key::parse).toList();
    return new Binding(id, parsed, words, explained, Optional.empty());
  }

  /** The same binding, out of order for a reason. */
  public Binding blocked(String because) {
    return new Binding(id, keys, words, explained, Optional.of(because));
  }

  /** The same binding with other words on the key line. */
  public Binding saying(String otherWords) {
    return new Binding(id, keys, otherWords, explained, whyNot);
  }

  /** The keys as people call them, such as {@code ? or F1}. */
  public String keyNames() {
    return String.join(" or ", keys.stream().map(Key::label).toList());
  }
}
