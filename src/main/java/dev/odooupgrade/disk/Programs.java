package dev.odooupgrade.disk;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The programs on this computer. */
public final class Programs {
  private Programs() {}

  /**
   * The first program of that name in the folders of a search path.
   *
   * @param path the folders, such as {@code PATH} contains them
   * @param separator what stands between two of them
   */
  public static Optional<Path> find(String name, String path, String separator) {
    return Arrays.stream(path.split(Pattern.quote(separator), -1))
        .flatMap(folder -> inFolder(folder, name))
        .findFirst();
  }

  /** A folder that is not absolute would mean another place wherever the program runs. */
  private static Stream<Path> inFolder(String folder, String name) {
    try {
      return Stream.of(Path.of(folder).resolve(name))
          .filter(file -> file.isAbsolute() && Files.isRegularFile(file))
          .filter(Files::isExecutable);
    } catch (InvalidPathException noFolder) {
      return Stream.empty();
    }
  }
}
