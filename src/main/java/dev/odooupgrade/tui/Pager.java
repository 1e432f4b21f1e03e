package dev.odooupgrade.tui;

import dev.odooupgrade.disk.Programs;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The person's own program for reading: {@code $PAGER}, or else {@code less}. */
record Pager(Map<String, String> environment, Path tty) {
  private static final String USUAL = "less";

  /** Shows a file on the terminal, until the person leaves it; tells whether that worked. */
  boolean show(Path file) {
    String pager = environment.getOrDefault("PAGER", "").strip();
    // A shell, since PAGER may have options in it; the file is an argument, whatever its name.
    String script = (pager.isEmpty() ? USUAL : pager) + " \"$1\"";
    try {
      Process process =
          Programs.process(List.of("sh", "-c", script, "pager", file.toString()))
              .redirectInput(tty.toFile())
              .redirectOutput(Redirect.to(tty.toFile()))
              .redirectError(Redirect.to(tty.toFile()))
              .start();
      return process.waitFor() == 0;
    } catch (IOException notStarted) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
