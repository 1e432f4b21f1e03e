package dev.odooupgrade.app;

import dev.odooupgrade.tui.terminal.Stty;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How wide and high the terminal is that the program was started from. {@code stty} (POSIX) is
 * asked, and again only when some time has passed, since people seldom resize. Safe on every
 * thread.
 */
final class TerminalSize {
  private static final Stty.Size USUAL = new Stty.Size(80, 24);
  private static final Stty TERMINAL = new Stty(Path.of("/dev/tty"));
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final Clock clock;
  private Instant asked = Instant.MIN;
  private Stty.Size size = USUAL;

  TerminalSize(Clock clock) {
    this.clock = clock;
  }

  int columns() {
    return size().columns();
  }

  int rows() {
    return size().rows();
  }

  private synchronized Stty.Size size() {
    Instant now = clock.instant();
    if (asked.equals(Instant.MIN) || Duration.between(asked, now).compareTo(FRESH) > 0) {
      asked = now;
      size = ask(size);
    }
    return size;
  }

  /** What the terminal says; what was known before when it cannot tell. */
  private static Stty.Size ask(Stty.Size before) {
    try {
      return TERMINAL.size().orElse(before);
    } catch (IOException noTerminal) {
      return before;
    }
  }
}
