package dev.odooupgrade.app;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.tui.terminal.Stty;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a line from the terminal without showing it. Java's own {@code Console} is no use here: it
 * is absent as soon as stdout goes into a file. An interrupt ends the waiting, and the terminal
 * shows what is typed again, also when the program is killed by Ctrl-C meanwhile.
 */
final class HiddenLineReader {
  private static final int LONGEST = 4096;

  private final Path terminal;

  HiddenLineReader(Path terminal) {
    this.terminal = terminal;
  }

  /**
   * The line; empty when none was typed, or there is no terminal to type it on.
   *
   * @param question is put when nothing is shown any more
   */
  Optional<Secret> read(Runnable question) {
    try (FileChannel input = FileChannel.open(terminal, StandardOpenOption.READ)) {
      Stty stty = new Stty(terminal);
      String before = stty.save();
      Thread showAgain = new Thread(() -> restore(stty, before), "echo");
      Runtime.getRuntime().addShutdownHook(showAgain);
      try {
        stty.hideTyping();
        question.run();
        return line(input);
      } finally {
        restore(stty, before);
        Runtime.getRuntime().removeShutdownHook(showAgain);
      }
    } catch (IOException | IllegalStateException noTerminalOrEnding) {
      return Optional.empty();
    }
  }

  private static void restore(Stty stty, String modes) {
    try {
      stty.restore(modes);
    } catch (IOException gone) {
      // A terminal that is no longer there shows nothing anyway.
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
}
