package dev.odooupgrade.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;

/**
 * How wide the terminal is that the program was started from, in columns. {@code stty} (POSIX) is
 * asked, and again only when some time has passed, since people seldom resize. Safe on every
 * thread.
 */
final class TerminalWidth implements IntSupplier {
  private static final int USUAL = 80;
  private static final Stty TERMINAL = new Stty(Path.of("/dev/tty"));
  private static final Duration FRESH = Duration.ofSeconds(10);

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
      int told = TERMINAL.run("size").map(TerminalWidth::columns).orElse(0);
      columns = told > 0 ? told : columns;
    }
    return columns;
  }

  /** The second of two numbers, such as {@code 24 80}; 0 when there is none. */
  static int columns(String said) {
    String[] rowsAndColumns = said.strip().split(" ", -1);
    return rowsAndColumns.length == 2 && rowsAndColumns[1].matches("\\d{1,5}")
        ? Integer.parseInt(rowsAndColumns[1])
        : 0;
  }
}
