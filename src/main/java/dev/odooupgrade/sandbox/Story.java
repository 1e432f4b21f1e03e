package dev.odooupgrade.sandbox;

import java.util.Arrays;
import java.util.Optional;

/** A story that a sandbox plays. */
public interface Story {
  /** The name people type. */
  String word();

  /** What happens in it, in one sentence for people. */
  String description();

  static <S extends Story> Optional<S> named(S[] stories, String word) {
    return Arrays.stream(stories).filter(story -> story.word().equals(word)).findFirst();
  }
}
