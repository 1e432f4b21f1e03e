package dev.odooupgrade.tui.terminal;

import com.googlecode.lanterna.TerminalSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks and sets the modes of one terminal with the program {@code stty} (POSIX). */
final class Stty {

  /** Keys one by one, unseen, none of them a signal; a read gives up after a tenth of a second. */
  private static final List<String> RAW =
      List.of("-icanon", "min", "0", "time", "1", "-echo", "-isig", "-ixon", "-iexten", "icrnl");

  private static final TerminalSize USUAL_SIZE = new TerminalSize(80, 24);
  private static final long PATIENCE_SECONDS = 2;

  private final Path device;

  Stty(Path device) {
    this.device = device;
  }

  /** The present modes, in a form that {@link #restore} takes. */
  String save() throws IOException {
    return run(List.of("-g"));
  }

  /** Makes the terminal ready for a program that paints. */
  void raw() throws IOException {
    run(RAW);
  }

  /** Gives back exactly the modes that {@link #save} returned. */
  void restore(String saved) throws IOException {
    run(List.of(saved));
  }

  /** The size of the terminal; 80x24 when it does not know its own, as on a serial line. */
  TerminalSize size() throws IOException {
    String[] rowsAndColumns = run(List.of("size")).split(" ", -1);
    try {
      int rows = Integer.parseInt(rowsAndColumns[0]);
      int columns = Integer.parseInt(rowsAndColumns[1]);
      return rows > 0 && columns > 0 ? new TerminalSize(columns, rows) : USUAL_SIZE;
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return USUAL_SIZE;
    }
  }

  /** Whether the terminal is still there. */
  boolean answers() {
    try {
      save();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private String run(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add("stty");
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectInput(device.toFile())
            .redirectErrorStream(true)
            .start();
    try {
      // stty says one line at most, so it never waits for us to read it.
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("stty did not end within " + PATIENCE_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while stty ran", e);
    }
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.exitValue() != 0) {
      throw new IOException("stty failed: " + said);
    }
    return said;
  }
}
