package dev.odooupgrade.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What files a place has, and a way to tell whether two places have the same. */
final class Trees {
  private Trees() {}

  /** The SHA-256 of each file in a folder, by its path there; of a file, its own by no path. */
  static Map<String, String> of(Path place) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> all = Files.walk(place)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        sums.put(place.relativize(file).toString(), Dumps.sha256(file));
      }
    }
    return sums;
  }

  /** The same without one file or folder of that folder. */
  static Map<String, String> without(String name, Path folder) throws IOException {
    Map<String, String> sums = of(folder);
    sums.keySet().removeIf(path -> path.equals(name) || path.startsWith(name + "/"));
    return sums;
  }
}
