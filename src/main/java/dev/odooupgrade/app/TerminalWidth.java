package dev.odooupgrade.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * How wide the terminal is that the program was started from, in columns. {@code stty} (POSIX) is
 * asked, and again only when some time has passed, since people seldom resize. Safe on every
 * thread.
 */
final class TerminalWidth implements IntSupplier {
  private static final int USUAL = 80;
  private static final Path TERMINAL = Path.of("/dev/tty");
  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final long PATIENCE_SECONDS = 1;

  private final Clock clock;
  private Instant asked = Instant.MIN;
  private int columns = USUAL;

  TerminalWidth(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized int getAsInt() {
    Instant now = clock.instant();
    if (asked.equals(Instant.MIN) || Duration.between(asked, now).compareTo(FRESH) > 0) {
      asked = now;
      columns = ask(columns);
    }
    return columns;
  }

  /** What {@code stty} says; what was known before when it cannot tell. */
  private static int ask(int before) {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(TERMINAL.toFile())
              .redirectErrorStream(true)
              .start();
      if (!stty.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        stty.destroyForcibly();
        return before;
      }
      String said = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int told = columns(said);
      return told > 0 ? told : before;
    } catch (IOException noTerminal) {
      return before;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return before;
    }
  }

  /** The second of two numbers, such as {@code 24 80}; 0 when there is none. */
  static int columns(String said) {
    String[] rowsAndColumns = said.strip().split(" ", -1);
    return rowsAndColumns.length == 2 && rowsAndColumns[1].matches("\\d{1,5}")
        ? Integer.parseInt(rowsAndColumns[1])
        : 0;
  }
}
