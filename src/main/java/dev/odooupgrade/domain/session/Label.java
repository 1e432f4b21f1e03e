package dev.odooupgrade.domain.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person calls an upgrade: a name, and tags to find several by. It stays on this computer.
 *
 * @param name one line; empty for none
 * @param tags each one word
 */
public record Label(String name, List<String> tags) {
  public static final Label NONE = new Label("", List.of());

  private static final String TAG = "#";

  public Label {
    tags = tags.stream().distinct().toList();
  }

  /** Reads what is typed: a name, in which each word that begins with {@code #} is a tag. */
  public static Label parse(String typed) {
    List<String> words =
        Arrays.stream(typed.split("[\\s\\p{Cntrl}]+")).filter(word -> !word.isEmpty()).toList();
    return new Label(
        words.stream().filter(word -> !word.startsWith(TAG)).collect(Collectors.joining(" ")),
        tags(words.stream().filter(word -> word.startsWith(TAG)).toList()));
  }

  /** The tags in these words, be it that one holds several. */
  public static List<String> tags(Collection<String> typed) {
    return typed.stream()
        .flatMap(words -> Arrays.stream(words.split("[\\s\\p{Cntrl},#]+")))
        .filter(tag -> !tag.isEmpty())
        .toList();
  }

  public Label named(String next) {
    return new Label(next, tags);
  }

  public Label tagged(Collection<String> more) {
    return new Label(name, Stream.concat(tags.stream(), more.stream()).toList());
  }

  public Label untagged(Collection<String> fewer) {
    List<String> left = new ArrayList<>(tags);
    left.removeAll(fewer);
    return new Label(name, left);
  }

  public boolean isEmpty() {
    return name.isEmpty() && tags.isEmpty();
  }

  /** As it is typed, such as {@code Acme, trial #vip}. */
  public String words() {
    return words(name);
  }

  /** The tags behind what it is called, be it by its name or by something else. */
  public String words(String called) {
    return Stream.concat(Stream.of(called), tags.stream().map(tag -> TAG + tag))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
