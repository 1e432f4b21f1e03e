package dev.odooupgrade.ui.lookup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path as people type and paste it: in quotes, with {@code ~}, relative.
 *
 * @param home the person's folder, for {@code ~}
 * @param here the folder that relative paths begin in
 */
record PathText(Path home, Path here) {
  private static final Pattern QUOTED = Pattern.compile("([\"'])(.*)\\1", Pattern.DOTALL);

  /** The path meant; empty when nothing could have this name. */
  Optional<Path> path(String typed) {
    String text = unquoted(typed.strip());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (text.equals("~")) {
        return Optional.of(home);
      }
      if (text.startsWith("~/")) {
        return Optional.of(home.resolve(text.substring(2)));
      }
      return Optional.of(here.resolve(text));
    } catch (InvalidPathException impossible) {
      return Optional.empty();
    }
  }

  /** The text up to and with its last slash: the folder that is being typed. */
  static String folderPart(String typed) {
    return typed.substring(0, typed.lastIndexOf('/') + 1);
  }

  /** The text behind its last slash: the beginning of a name. */
  static String namePart(String typed) {
    return typed.substring(typed.lastIndexOf('/') + 1);
  }

  private static String unquoted(String text) {
    Matcher quoted = QUOTED.matcher(text);
    return quoted.matches() ? quoted.group(2) : text;
  }
}
