package dev.odooupgrade.tui.terminal;

import dev.odooupgrade.disk.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks and sets the modes of one terminal with the program {@code stty} (POSIX). */
public record Stty(Path device) {

  /** Keys one by one, unseen, none of them a signal; a read gives up after a tenth of a second. */
  private static final List<String> RAW =
      List.of("-icanon", "min", "0", "time", "1", "-echo", "-isig", "-ixon", "-iexten", "icrnl");

  private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,4}) ([1-9]\\d{0,4})");
  private static final long PATIENCE_SECONDS = 2;

  /** The present modes, in a form that {@link #restore} takes. */
  public String save() throws IOException {
    return run(List.of("-g"));
  }

  /** Makes the terminal ready for a program that paints. */
  void raw() throws IOException {
    run(RAW);
  }

  /** Lets no key be a signal, in whatever modes the terminal is. */
  void withoutSignals() throws IOException {
    run(List.of("-isig"));
  }

  /** Gives back exactly the modes that {@link #save} returned. */
  public void restore(String saved) throws IOException {
    run(List.of(saved));
  }

  /** Shows nothing that is typed, but the end of the line. */
  public void hideTyping() throws IOException {
    run(List.of("-echo", "echonl"));
  }

  public record Size(int columns, int rows) {}

  /** The size of the terminal; empty when it does not know its own, as on a serial line. */
  public Optional<Size> size() throws IOException {
    Matcher said = SIZE.matcher(run(List.of("size")));
    return said.matches()
        ? Optional.of(new Size(Integer.parseInt(said.group(2)), Integer.parseInt(said.group(1))))
        : Optional.empty();
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
        Programs.process(command).redirectInput(device.toFile()).redirectErrorStream(true).start();
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
