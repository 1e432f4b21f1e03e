package dev.odooupgrade.cli.watch;

import dev.odooupgrade.cli.kit.ChangeHook;
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

  @Option(
      names = "--on-change",
      paramLabel = "COMMAND",
      description =
          "Run this with sh each time the state of an upgrade changes. It finds the state and the"
              + " upgrade in its environment, as ODOO_UPGRADE_STATE and others, and may take 30 s."
              + " Default: the setting on-change.")
  private @Nullable String onChange;

  /** What is run at changes from now on, where that is said here. */
  public void hook(ChangeHook hook) {
    if (onChange != null) {
      hook.run(onChange);
    }
  }

  public boolean waits() {
    return wait != null;
  }

  /** How long to wait; empty for as long as it takes. */
  public Optional<Duration> patience() {
    return Optional.ofNullable(wait);
  }

  public PollPace pace(CommandContext world) throws TroubleException {
    return new OptionValue.Interval()
        .chosenOrUsual(pace, Setting.INTERVAL, world.settings(), world.console()::warn)
        .orElseThrow();
  }
}
