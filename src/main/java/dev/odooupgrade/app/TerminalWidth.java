package dev.odooupgrade.app;

import dev.odooupgrade.tui.terminal.Stty;
import java.io.IOException;
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
      columns = ask(columns);
    }
    return columns;
  }

  /** What the terminal says; what was known before when it cannot tell. */
  private static int ask(int before) {
    try {
      return TERMINAL.size().map(Stty.Size::columns).orElse(before);
    } catch (IOException noTerminal) {
      return before;
    }
  }
}
