package dev.odooupgrade.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be told of a request from the file in which the platform's official script keeps its
 * token: {@code odoo-upgrade-AIM-NAME-TARGET}, where the name says which database or dump it was.
 *
 * @param aim such as {@code test}; empty when it cannot be told
 * @param target such as {@code 17.0}; empty when it cannot be told
 */
record ScriptToken(String aim, String target) {
  static final ScriptToken UNTOLD = new ScriptToken("", "");

  private static final Pattern NAME =
      Pattern.compile(
          "odoo-upgrade-(test|production)-(?:db|dump)_.+?-((?:saas[~-])?\\d{1,2}\\.\\d{1,2})");

  /** What the name of a file tells. */
  static ScriptToken of(Path file) {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    return name.matches() ? new ScriptToken(name.group(1), name.group(2)) : UNTOLD;
  }

  /**
   * The SSH key that the script has made beside its token, named after the number of the user whose
   * file it is; empty where there is none to be read.
   */
  static Optional<Path> keyBeside(Path token) {
    try {
      Path file = token.toAbsolutePath().normalize();
      Path key = file.resolveSibling(Files.getAttribute(file, "unix:uid") + "_upgrade_ssh_key");
      return Files.isReadable(key) ? Optional.of(key) : Optional.empty();
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException noSuchNumber) {
      return Optional.empty();
    }
  }
}
