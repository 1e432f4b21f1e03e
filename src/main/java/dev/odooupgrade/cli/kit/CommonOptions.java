package dev.odooupgrade.cli.kit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What every command understands. */
@Command
final class CommonOptions {
  @Option(
      order = 101,
      names = {"-v", "--verbose"},
      description = "Log requests and responses to stderr (secrets masked) and fill curl_info.")
  private boolean verbose;

  @Option(
      order = 102,
      names = {"-q", "--quiet"},
      description = "Print only errors to stderr.")
  private boolean quiet;

  @Option(
      order = 103,
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  @SuppressWarnings("UnusedVariable") // picocli tells that it was asked for
  private boolean help;

  @Option(
      order = 104,
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and exit.")
  @SuppressWarnings("UnusedVariable") // picocli tells that it was asked for
  private boolean version;

  boolean verbose() {
    return verbose;
  }

  boolean quiet() {
    return quiet;
  }
}
