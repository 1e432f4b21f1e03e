package dev.odooupgrade.cli.adopt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The SSH key that the platform's official script makes beside its token, named after the number of
 * the user whose file it is: {@code UID_upgrade_ssh_key}; until 2024, without that number. Both lie
 * in the temporary folder, which a restart empties.
 */
final class ScriptKey {
  private static final String NAME = "upgrade_ssh_key";
  private static final String OWNER = "unix:uid";
  private static final Pattern WHOLE_NAME = Pattern.compile("(\\d+_)?" + NAME);

  private ScriptKey() {}

  /** Whether a file is called as the script calls its key. */
  static boolean isOne(Path file) {
    return WHOLE_NAME.matcher(String.valueOf(file.getFileName())).matches();
  }

  /** The key beside a token's file, of the same owner; empty where there is none to be read. */
  static Optional<Path> beside(Path token) {
    try {
      Path file = token.toAbsolutePath().normalize();
      Object owner = Files.getAttribute(file, OWNER);
      for (String name : List.of(owner + "_" + NAME, NAME)) {
        Path key = file.resolveSibling(name);
        if (Files.isReadable(key) && Files.getAttribute(key, OWNER).equals(owner)) {
          return Optional.of(key);
        }
      }
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException noSuchNumber) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
