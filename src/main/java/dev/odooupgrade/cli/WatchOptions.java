package dev.odooupgrade.cli;

import dev.odooupgrade.flow.PollPace;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How to wait for the end of an upgrade. */
@Command
final class WatchOptions {
  private static final String FOR_EVER = "for-ever";

  @Option(
      names = "--wait",
      paramLabel = "TIME",
      arity = "0..1",
      fallbackValue = FOR_EVER,
      description =
          "Wait for the end, at most this long: 90s, 15m, 1h30m. "
              + "Without a time: as long as it takes. Exit code 8 when it runs out.")
  private @Nullable String wait;

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      description = "How long between two questions; at least 1s. Default: 10s.")
  private @Nullable String interval;

  /** Whether waiting was asked for. */
  boolean waits() {
    return wait != null;
  }

  /** How long to wait; empty for as long as it takes. */
  Optional<Duration> patience() throws BadArguments {
    return wait == null || wait.equals(FOR_EVER)
        ? Optional.empty()
        : Optional.of(TimeSpan.parse("--wait", wait));
  }

  /** How often to ask. */
  PollPace pace() throws BadArguments {
    if (interval == null) {
      return PollPace.USUAL;
    }
    Duration span = TimeSpan.parse("--interval", interval);
    if (span.toSeconds() < 1) {
      throw new BadArguments("--interval is at least one second: 1s.");
    }
    return new PollPace(span);
  }
}
