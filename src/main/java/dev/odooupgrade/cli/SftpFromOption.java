package dev.odooupgrade.cli;

import dev.odooupgrade.flow.ViaRules;
import java.util.Map;
import java.util.Optional;
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
      description =
          "From which size on --via auto takes SFTP: 500M, 2G; 0 for always. "
              + "Default: the variable ODOO_UPGRADE_SFTP_FROM, or 1G.")
  private @Nullable String size;

  /** The size in bytes. */
  long bytes(Map<String, String> env) throws BadArguments {
    if (size != null) {
      return Amount.parse("--sftp-from", size);
    }
    return fromEnvironment(env);
  }

  /**
   * The size in bytes when there are no options.
   *
   * @throws BadArguments when the variable holds no size
   */
  public static long fromEnvironment(Map<String, String> env) throws BadArguments {
    Optional<String> size = EnvironmentVariable.SFTP_FROM.in(env);
    return size.isEmpty()
        ? ViaRules.SFTP_FROM
        : Amount.parse(EnvironmentVariable.SFTP_FROM.variable(), size.get());
  }
}
