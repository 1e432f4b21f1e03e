package dev.odooupgrade.cli.transfer;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.config.Setting;
import dev.odooupgrade.config.Settings;
import dev.odooupgrade.domain.TroubleException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What counts as a large dump. */
@Command
public final class SftpFromOption {
  @Option(
      order = 25,
      names = "--sftp-from",
      paramLabel = "SIZE",
      converter = OptionValue.Size.class,
      description =
          "The size from which --via auto uses SFTP: 500M, 2G; 0 for always. Default: the"
              + " setting sftp-from.")
  private @Nullable Long size;

  public long bytes(CommandContext world) throws TroubleException {
    return bytes(size, world.settings(), world.console()::warn);
  }

  /** The size when there are no options; throws when the variable holds none. */
  public static long usual(Settings settings, Consumer<String> warning) throws TroubleException {
    return bytes(null, settings, warning);
  }

  private static long bytes(@Nullable Long size, Settings settings, Consumer<String> warning)
      throws TroubleException {
    return new OptionValue.Size()
        .chosenOrUsual(size, Setting.SFTP_FROM, settings, warning)
        .orElseThrow();
  }
}
