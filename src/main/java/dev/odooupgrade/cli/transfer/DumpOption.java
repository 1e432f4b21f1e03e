package dev.odooupgrade.cli.transfer;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command
public final class DumpOption {
  @Option(
      names = "--dbdump",
      paramLabel = "FILE",
      description =
          "The dump of your database. It is checked before anything is sent, and remembered in the"
              + " session.")
  private @Nullable Path dump;

  public Optional<Path> typed() {
    return Optional.ofNullable(dump);
  }
}
