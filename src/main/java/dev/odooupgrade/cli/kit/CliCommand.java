package dev.odooupgrade.cli.kit;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.text.SafeText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands have in common: the world, and {@code --verbose} and its like. */
public abstract class CliCommand {
  /** How wide the help is. */
  public static final int COLUMNS = 80;

  private final CommandContext world;
  private final Set<ExitCode> exitCodes;

  @Spec private CommandSpec spec = CommandSpec.create();

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

  /** Its help lists these exit codes. */
  protected CliCommand(CommandContext world, Set<ExitCode> exitCodes) {
    this.world = world;
    this.exitCodes = exitCodes;
  }

  protected final CommandContext world() {
    return world;
  }

  protected final Console console() {
    return world.console();
  }

  protected final CommandSpec spec() {
    return spec;
  }

  /** Adds to its help what is not written above it. */
  public void describe(UsageMessageSpec usage) {
    if (!exitCodes.isEmpty()) {
      Map<String, String> codes = new LinkedHashMap<>();
      exitCodes.forEach(code -> codes.put(" " + code.code(), code.meaning()));
      usage.exitCodeListHeading("%nExit codes:%n").exitCodeList(codes);
    }
  }

  protected final MissingOptions missing() {
    return new MissingOptions(spec.name(), example());
  }

  /** The first example in its help that is about this command, on one line. */
  protected final String example() {
    String footer = String.join("\n", spec.usageMessage().footer()).replaceAll("\\\\\n +", "");
    return footer
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(spec.qualifiedName()))
        .findFirst()
        .orElseThrow();
  }

  public final ExitCode run() throws TroubleException, InterruptedException {
    console().choose(quiet, verbose);
    try {
      return execute();
    } catch (BadArguments bad) {
      bad.lines().forEach(line -> console().own(SafeText.clean(line)));
      return ExitCode.BAD_ARGUMENT;
    }
  }

  protected abstract ExitCode execute() throws TroubleException, InterruptedException;
}
