package dev.odooupgrade.cli.transfer;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.EnvironmentVariable;
import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.flow.TransportRules;
import java.util.Map;
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
          "The size from which --via auto uses SFTP: 500M, 2G; 0 for always. Default: the variable"
              + " ODOO_UPGRADE_SFTP_FROM, or 1G.")
  private @Nullable Long size;

  public long bytes(Map<String, String> env) throws BadArguments {
    return size == null ? fromEnvironment(env) : size;
  }

  /** The size when there are no options; throws when the variable holds none. */
  public static long fromEnvironment(Map<String, String> env) throws BadArguments {
    return new OptionValue.Size()
        .from(EnvironmentVariable.SFTP_FROM, env)
        .orElse(TransportRules.SFTP_FROM);
  }
}
