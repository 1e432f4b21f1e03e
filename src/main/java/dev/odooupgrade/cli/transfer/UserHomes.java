package dev.odooupgrade.cli.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The home folders of this computer's users, as a file in the form of passwd(5) lists them. Java
 * cannot ask the system itself, so that users of a directory service are not known here.
 */
record UserHomes(Path passwd) {
  static final UserHomes OF_THIS_COMPUTER = new UserHomes(Path.of("/etc/passwd"));

  /** A path whose first part is {@code ~user}; as it was typed where there is no such user. */
  String expanded(String path) {
    int end = path.indexOf('/') < 0 ? path.length() : path.indexOf('/');
    if (!path.startsWith("~")) {
      return path;
    }
    return of(path.substring(1, end))
        .map(home -> home.replaceFirst("/+$", "") + path.substring(end))
        .map(expanded -> expanded.isEmpty() ? "/" : expanded)
        .orElse(path);
  }

  private Optional<String> of(String user) {
    try {
      return new String(Files.readAllBytes(passwd), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(":", -1))
          .filter(fields -> fields.length > 5 && fields[0].equals(user) && !user.isEmpty())
          .map(fields -> fields[5])
          .findFirst();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
