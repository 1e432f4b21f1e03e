package dev.odooupgrade.app;

import dev.odooupgrade.domain.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Reads a line from the terminal without showing it. Java's own {@code Console} is no use here: it
 * is absent as soon as stdout goes into a file. An interrupt ends the waiting, and the terminal
 * shows what is typed again, also when the program is killed by Ctrl-C meanwhile.
 */
final class UnseenLine {
  private static final int LONGEST = 4096;
  private static final long PATIENCE_SECONDS = 2;

  private final Path terminal;

  UnseenLine(Path terminal) {
    this.terminal = terminal;
  }

  /**
   * The line; empty when none was typed, or there is no terminal to type it on.
   *
   * @param question is put when nothing is shown any more
   */
  Optional<Secret> read(Runnable question) {
    Optional<String> before = stty("-g");
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Thread showAgain = new Thread(() -> stty(before.get()), "echo");
    try (FileChannel input = FileChannel.open(terminal, StandardOpenOption.READ)) {
      Runtime.getRuntime().addShutdownHook(showAgain);
      try {
        if (stty("-echo", "echonl").isEmpty()) {
          return Optional.empty();
        }
        question.run();
        return line(input);
      } finally {
        stty(before.get());
        Runtime.getRuntime().removeShutdownHook(showAgain);
      }
    } catch (IOException | IllegalStateException noTerminalOrEnding) {
      return Optional.empty();
    }
  }

  private static Optional<Secret> line(FileChannel input) throws IOException {
    ByteBuffer typed = ByteBuffer.allocate(LONGEST);
    try {
      int from = 0;
      while (typed.hasRemaining() && !endsLine(typed, from) && input.read(typed) >= 0) {
        from = Math.max(0, typed.position() - 1);
      }
      String line =
          new String(typed.array(), 0, typed.position(), StandardCharsets.UTF_8).split("\\R", 2)[0];
      return line.isEmpty() ? Optional.empty() : Optional.of(Secret.of(line));
    } finally {
      Arrays.fill(typed.array(), (byte) 0);
    }
  }

  /** A terminal gives whole lines. */
  private static boolean endsLine(ByteBuffer typed, int last) {
    return typed.position() > 0 && typed.get(last) == '\n';
  }

  /** What {@code stty} (POSIX) says; empty when it could not do what was asked. */
  private Optional<String> stty(String... arguments) {
    List<String> command = new ArrayList<>(List.of("stty"));
    command.addAll(List.of(arguments));
    try {
      Process stty =
          new ProcessBuilder(command)
              .redirectInput(terminal.toFile())
              .redirectErrorStream(true)
              .start();
      if (!stty.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || stty.exitValue() != 0) {
        return Optional.empty();
      }
      byte[] said = stty.getInputStream().readAllBytes();
      return Optional.of(new String(said, StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
