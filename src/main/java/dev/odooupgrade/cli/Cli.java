package dev.odooupgrade.cli;

import dev.odooupgrade.cli.adopt.AdoptCommand;
import dev.odooupgrade.cli.batch.BatchCommand;
import dev.odooupgrade.cli.check.CheckCommand;
import dev.odooupgrade.cli.create.AllCommand;
import dev.odooupgrade.cli.create.CreateCommand;
import dev.odooupgrade.cli.create.ProcessCommand;
import dev.odooupgrade.cli.create.SkipTestCommand;
import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.saved.LabelCommand;
import dev.odooupgrade.cli.saved.ReportCommand;
import dev.odooupgrade.cli.saved.SessionsCommand;
import dev.odooupgrade.cli.saved.SupportCommand;
import dev.odooupgrade.cli.saved.WipeCommand;
import dev.odooupgrade.cli.tools.ConfigCommand;
import dev.odooupgrade.cli.tools.HelpCommand;
import dev.odooupgrade.cli.tools.SandboxCommand;
import dev.odooupgrade.cli.tools.TimezonesCommand;
import dev.odooupgrade.cli.transfer.DownloadCommand;
import dev.odooupgrade.cli.transfer.UploadCommand;
import dev.odooupgrade.cli.watch.LogCommand;
import dev.odooupgrade.cli.watch.StatusCommand;
import dev.odooupgrade.cli.watch.WatchCommand;
import dev.odooupgrade.domain.TroubleException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;

/** The program {@code odoo-upgrade}: turns arguments into an exit code. */
public record Cli(CommandContext world) {
  private static final String HELP = "help";

  /** In the order in which the help lists them. */
  private static final Map<String, Function<CommandContext, CliCommand>> COMMANDS = commands();

  /**
   * Does what the arguments ask; the answer is the exit code.
   *
   * @throws RuntimeException only for a defect of this program
   */
  public int run(String... args) {
    CommandLine root = needed(args);
    try {
      CommandLine.ParseResult parsed = root.parseArgs(Arguments.whole(root, args));
      return execute(parsed);
    } catch (ParameterException notUnderstood) {
      world.console().own(ParseTroubles.sentence(notUnderstood));
      return ExitCode.BAD_ARGUMENT.code();
    }
  }

  private static Map<String, Function<CommandContext, CliCommand>> commands() {
    Map<String, Function<CommandContext, CliCommand>> commands = new LinkedHashMap<>();
    commands.put("create", CreateCommand::new);
    commands.put("upload", UploadCommand::new);
    commands.put("process", ProcessCommand::new);
    commands.put("status", StatusCommand::new);
    commands.put("skip-test", SkipTestCommand::new);
    commands.put("all", AllCommand::new);
    commands.put("batch", world -> new BatchCommand(world, ParseTroubles::value));
    commands.put("adopt", AdoptCommand::new);
    commands.put("watch", WatchCommand::new);
    commands.put("log", LogCommand::new);
    commands.put("download", DownloadCommand::new);
    commands.put("report", ReportCommand::new);
    commands.put("support", SupportCommand::new);
    commands.put("wipe", WipeCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("timezones", TimezonesCommand::new);
    commands.put("sessions", SessionsCommand::new);
    commands.put("label", LabelCommand::new);
    commands.put("config", ConfigCommand::new);
    commands.put("sandbox", SandboxCommand::new);
    commands.put(HELP, HelpCommand::new);
    return Collections.unmodifiableMap(commands);
  }

  /** What every command is called, in the order in which the help lists them. */
  public static List<String> names() {
    return List.copyOf(COMMANDS.keySet());
  }

  CommandLine commandLine() {
    return commandLine(COMMANDS.keySet());
  }

  /**
   * Modelling a command takes picocli ten milliseconds: a script wants to wait for one only. Help
   * must know of all, and so must an empty or a strange first word.
   */
  private CommandLine needed(String... args) {
    String first = args.length == 0 ? HELP : args[0];
    return COMMANDS.containsKey(first) && !first.equals(HELP)
        ? commandLine(Set.of(first))
        : commandLine();
  }

  private CommandLine commandLine(Set<String> wanted) {
    CommandLine root = new CommandLine(new RootCommand(world));
    COMMANDS.forEach(
        (name, command) -> {
          if (wanted.contains(name)) {
            root.addSubcommand(name, new CommandLine(command.apply(world)).setCommandName(name));
          }
        });
    describe(root);
    root.getSubcommands().values().forEach(Cli::describe);
    root.getSubcommands().values().forEach(ReferenceOptions::allow);
    return root;
  }

  private int execute(CommandLine.ParseResult parsed) {
    CommandLine.ParseResult last = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    CommandLine command = last.commandSpec().commandLine();
    if (last.isUsageHelpRequested()) {
      world.explain(command.getUsageMessage().stripTrailing());
      return ExitCode.DONE.code();
    }
    if (last.isVersionHelpRequested()) {
      world.explain("odoo-upgrade " + world.version());
      return ExitCode.DONE.code();
    }
    CliCommand asked = command.getCommand();
    try {
      return asked.run(ReferenceOptions.notes(last)).code();
    } catch (TroubleException trouble) {
      world.console().trouble(trouble.trouble());
      return ExitCode.of(trouble.trouble().kind()).code();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED.code();
    }
  }

  private static void describe(CommandLine command) {
    command.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.width(CliCommand.COLUMNS).autoWidth(false);
    usage.abbreviateSynopsis(true);
    usage.descriptionHeading("").optionListHeading("%nOptions:%n");
    usage.commandListHeading("%nCommands:%n").parameterListHeading("%n");
    usage.sortOptions(false);
    CommandSpec spec = command.getCommandSpec();
    spec.addOption(asking("-h", "--help", "Show this help and exit.").usageHelp(true).build());
    spec.addOption(
        asking("-V", "--version", "Show the version and exit.").versionHelp(true).build());
    CliCommand ours = command.getCommand();
    ours.describe(usage);
  }

  /** Such an option comes last in the help. */
  private static OptionSpec.Builder asking(String letter, String name, String description) {
    return OptionSpec.builder(letter, name).order(103).description(description);
  }
}
