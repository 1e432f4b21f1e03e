package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.text.ShellWord;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which saved upgrade. */
@Command
public final class SessionOption {
  @Option(
      names = "--session",
      paramLabel = "FILE|ID",
      description =
          "A saved upgrade: its file, or its name in the list of odoo-upgrade sessions. It"
              + " remembers the order, the request, the key, the dump and the platform.")
  private @Nullable String session;

  /** How an upgrade is named on the command line; empty while it is not saved. */
  public static String of(OpenUpgrade open) {
    return open.savedAs().map(SessionOption::named).orElse("");
  }

  /** The option for a session that is saved as this. */
  public static String named(String savedAs) {
    return "--session " + ShellWord.quoted(savedAs);
  }

  /** The file or the name that was typed. */
  public Optional<String> name() {
    return typed(session);
  }

  /** What was typed as the value of such an option. */
  public static Optional<String> typed(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(name -> !name.isEmpty());
  }
}
