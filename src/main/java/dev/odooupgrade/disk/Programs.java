package dev.odooupgrade.disk;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The programs on this computer. */
public final class Programs {
  /**
   * How each variable begins that is set for this program alone: keys and passphrases are among
   * them, and no other program needs any.
   */
  private static final String OURS = "ODOO_UPGRADE_";

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

  /** A program to be started in the environment of this one, except {@link #OURS what is ours}. */
  public static ProcessBuilder process(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
    dropOurs(builder.environment());
    return builder;
  }

  /** A program to be started in that environment, except {@link #OURS what is ours}. */
  public static ProcessBuilder process(List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = process(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    dropOurs(builder.environment());
    return builder;
  }

  /** Windows does not tell capitals from small letters. */
  private static void dropOurs(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.toUpperCase(Locale.ROOT).startsWith(OURS));
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
