package dev.odooupgrade.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The keys of an action and what it does, as data: the help and the printed key table are made from
 * it. A page makes it a {@link Binding} by saying how it is done.
 *
 * @param id the action's name, which stays the same for ever, such as {@code home.new}
 * @param keys the first one is shown on the key line
 * @param words what it does in a word or two; empty keeps it off the key line
 * @param explained what it does, one sentence
 */
public record Shortcut(String id, List<Key> keys, String words, String explained) {

  public Shortcut {
    keys = List.copyOf(keys);
  }

  /** The keys by name, separated by blanks. */
  public static Shortcut key(String id, String keys, String words, String explained) {
    return new Shortcut(
        id, Arrays.stream(keys.split(" ")).map(Key::parse).toList(), words, explained);
  }

  /** One that the key line leaves out. */
  public static Shortcut key(String id, String keys, String explained) {
    return key(id, keys, "", explained);
  }

  public Binding does(Runnable action) {
    return new Binding(this, words, action, Optional.empty());
  }

  /** The keys as people call them, such as {@code ? or F1}. */
  public String keyNames() {
    return String.join(" or ", keys.stream().map(Key::label).toList());
  }
}
