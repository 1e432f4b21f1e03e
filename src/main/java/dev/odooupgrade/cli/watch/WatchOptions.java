package dev.odooupgrade.cli.watch;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.config.Setting;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.upgrade.PollPace;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How to wait for the end of an upgrade. */
@Command
public final class WatchOptions {
  /** A lifetime. */
  private static final String AS_LONG_AS_IT_TAKES = "9999d";

  @Option(
      names = "--wait",
      paramLabel = "TIME",
      arity = "0..1",
      fallbackValue = AS_LONG_AS_IT_TAKES,
      converter = OptionValue.Time.class,
      description =
          "Wait for the end, at most this long: 90s, 15m, 1h30m. Without a time, wait as long as it"
              + " takes. Exit code 8 when the time is up.")
  private @Nullable Duration wait;

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      converter = OptionValue.Interval.class,
      description = "Polling interval; at least 1s. Default: the setting interval.")
  private @Nullable PollPace pace;

  public boolean waits() {
    return wait != null;
  }

  /** How long to wait; empty for as long as it takes. */
  public Optional<Duration> patience() {
    return Optional.ofNullable(wait);
  }

  PollPace pace(CommandContext world) throws TroubleException {
    return new OptionValue.Interval()
        .chosenOrUsual(pace, Setting.INTERVAL, world.settings(), world.console()::warn)
        .orElseThrow();
  }
}
