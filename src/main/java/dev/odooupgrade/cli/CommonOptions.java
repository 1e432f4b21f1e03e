package dev.odooupgrade.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What every command understands. */
@Command
final class CommonOptions {
  @Option(
      order = 101,
      names = {"-v", "--verbose"},
      description =
          "Tell on stderr what goes over the wire, with secrets masked; "
              + "and fill curl_info in the result.")
  private boolean verbose;

  @Option(
      order = 102,
      names = {"-q", "--quiet"},
      description = "Tell on stderr only what went wrong.")
  private boolean quiet;

  @Option(
      order = 103,
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help, and end.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean help;

  @Option(
      order = 104,
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version, and end.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean version;

  boolean verbose() {
    return verbose;
  }

  boolean quiet() {
    return quiet;
  }
}
