package dev.odooupgrade.app;

import dev.odooupgrade.disk.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells whether the program's own streams are terminals, each by itself, which Java cannot. */
final class Terminals {
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");

  private Terminals() {}

  /** Whether this stream (0 input, 1 output, 2 errors) is a terminal. */
  static boolean isTerminal(int stream) {
    try {
      Path open = OPEN_FILES.resolve(Integer.toString(stream));
      if (Files.isSymbolicLink(open)) {
        String target = Files.readSymbolicLink(open).toString();
        return target.startsWith("/dev/pts/")
            || target.startsWith("/dev/tty")
            || target.equals("/dev/console");
      }
      return askShell(stream);
    } catch (IOException unknown) {
      return false;
    }
  }

  /** Where there is no /proc, the shell knows. */
  private static boolean askShell(int stream) throws IOException {
    Process test = Programs.process(List.of("sh", "-c", "test -t " + stream)).inheritIO().start();
    try {
      return test.waitFor() == 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
