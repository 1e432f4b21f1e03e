package dev.odooupgrade.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A story that a sandbox plays. */
public interface Story {
  /** The name of the constant, as every enum has it. */
  String name();

  /** The name people type, such as {@code upload-cut} of {@code UPLOAD_CUT}. */
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What happens in it, in one sentence for people. */
  String description();

  static <S extends Story> Optional<S> named(S[] stories, String word) {
    return Arrays.stream(stories).filter(story -> story.word().equals(word)).findFirst();
  }
}
