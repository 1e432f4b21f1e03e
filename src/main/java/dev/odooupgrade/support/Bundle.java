package dev.odooupgrade.support;

import java.nio.file.Path;
import java.util.List;

/**
 * A bundle that was packed.
 *
 * @param contents the names of the files in it
 */
public record Bundle(Path file, long bytes, List<String> contents) {
  public Bundle {
    contents = List.copyOf(contents);
  }
}
