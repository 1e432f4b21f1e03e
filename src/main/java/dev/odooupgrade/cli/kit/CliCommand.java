package dev.odooupgrade.cli.kit;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.text.SafeText;
import java.util.LinkedHashMap;
import java.util.List;
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
  private boolean[] verbose = {};

  @Option(order = 101, names = "--debug", hidden = true)
  private boolean[] debug = {};

  @Option(
      order = 102,
      names = {"-q", "--quiet"},
      description = "Print only errors to stderr.")
  private boolean quiet;

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

  /** Does what was typed, after these notes about it, in the program's own words. */
  public final ExitCode run(List<String> notes) throws TroubleException, InterruptedException {
    console().choose(quiet, verbose.length > 0, debug.length > 0);
    notes.stream().filter(note -> !quiet).forEach(console()::own);
    try {
      return execute();
    } catch (BadArguments bad) {
      bad.lines().forEach(line -> console().own(SafeText.clean(line)));
      return ExitCode.BAD_ARGUMENT;
    }
  }

  protected abstract ExitCode execute() throws TroubleException, InterruptedException;
}
