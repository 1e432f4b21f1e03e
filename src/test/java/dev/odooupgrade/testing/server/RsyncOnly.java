package dev.odooupgrade.testing.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The script that {@link OpenSshServer} runs instead of what it is asked for: rsync alone. */
final class RsyncOnly {
  private static final String REFUSED = "refused";
  private static final String COMMANDS = "commands";

  private RsyncOnly() {}

  /**
   * Writes it into a server's folder.
   *
   * @param data what {@code /data} is
   * @return its path
   */
  static String write(Path folder, Path data) throws IOException {
    String script =
        """
        #!/bin/sh
        cd %1$s || exit 1
        echo "$SSH_ORIGINAL_COMMAND" >> commands
        case "$SSH_ORIGINAL_COMMAND" in
          "rsync --server "*) ;;
          *) exit 1 ;;
        esac
        while read -r option; do
          case "$SSH_ORIGINAL_COMMAND" in
            *" $option"*) echo "$option is not allowed" >&2; exit 1 ;;
          esac
        done < refused
        eval "exec $(echo "$SSH_ORIGINAL_COMMAND" | sed 's# /data# %2$s#g')"
        """
            .formatted(folder, data);
    Files.writeString(folder.resolve(REFUSED), "");
    Files.writeString(folder.resolve(COMMANDS), "");
    Path file = Files.writeString(folder.resolve("rsync-only"), script);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"))
        .toString();
  }

  static void refuse(Path folder, String... options) throws IOException {
    Files.writeString(folder.resolve(COMMANDS), "");
    Files.write(folder.resolve(REFUSED), List.of(options));
  }

  static List<String> commands(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve(COMMANDS));
  }
}
