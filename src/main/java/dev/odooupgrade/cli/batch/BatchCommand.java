package dev.odooupgrade.cli.batch;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.LiveLines;
import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.cli.watch.WatchOptions;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code batch}: many upgrades in one run. */
@Command(
    header = "Upgrade many databases: a list of them, a few at a time.",
    description = {
      "%nThe list is a CSV file. Its first line names the columns: session, a name for",
      "each upgrade, and the long options of odoo-upgrade all without their dashes. What",
      "is wrong with any line is reported before anything is sent. Each upgrade is",
      "created, uploaded, processed and waited for, and downloaded if the column",
      "download says so (yes, or where to).",
      "",
      "Run it again at any time: what is done is left alone, and the rest continues.",
      "The exit code is that of the upgrade that needs you most: 70, 7, 1, 3, 4, 9, 6,",
      "2, 5, 8, and 0 when all are done."
    },
    footer = {
      "",
      "Examples:",
      "  odoo-upgrade batch customers.csv",
      "  odoo-upgrade batch customers.csv --at-once 5 --yes --before ./make-dump",
      "",
      "A list:",
      "  session,contract,email,target,aim,dbdump,download",
      "  acme-test,M123456-abcxyz,me@example.com,18.0,test,acme.dump,results/",
      "  bob-test,M654321-xyzabc,me@example.com,18.0,test,bob.zip,no"
    })
public final class BatchCommand extends CliCommand {

  private final Function<ParameterException, String> wrong;

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "The list of upgrades.")
  private @Nullable Path file;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      converter = OptionValue.Places.class,
      description =
          "How many are uploaded or downloaded at a time. Default: 3. Those that wait for the"
              + " platform do not count.")
  private int atOnce = 3;

  @Mixin private RowHooks hooks = new RowHooks();
  @Mixin private WatchOptions watch = new WatchOptions();

  @Option(
      names = "--yes",
      description = "Start production upgrades without confirmation. Required for each of them.")
  private boolean yes;

  @Option(
      names = "--json",
      description = "Print one JSON line for each change, and for each end, with its exit_code.")
  private boolean json;

  /** How the upgrades that are saved stood when they were last looked at. */
  private volatile Map<SessionId, Session> newest = Map.of();

  /**
   * @param wrong says what is wrong with a value that was typed
   */
  public BatchCommand(CommandContext world, Function<ParameterException, String> wrong) {
    super(world, EnumSet.allOf(ExitCode.class));
    this.wrong = wrong;
  }

  @Override
  protected ExitCode execute() throws TroubleException, InterruptedException {
    watch.hook(world().onChange());
    if (file == null) {
      throw new BadArguments("batch needs FILE (the list of upgrades); nothing was sent.");
    }
    Set<String> columns = new TreeSet<>(RowCommand.columns(world(), spec()));
    List<BatchRow> list = BatchFile.read(file, columns);
    RowCommand command = new RowCommand(yes ? List.of("--yes") : List.of(), columns, wrong);
    check(list, command);
    boolean draws = !json && !console().isQuiet() && world().errorIsTerminal().getAsBoolean();
    List<RowRun> rows =
        list.stream().map(row -> new RowRun(row, command, hooks, world(), draws)).toList();
    BatchTable table = new BatchTable(rows);
    LiveLines live =
        new LiveLines(world(), (width, height) -> table.fitting(newest, width, height));
    boolean showsLines = !draws || !world().outputIsTerminal().getAsBoolean();
    try {
      return new BatchRun(
              world(),
              rows,
              watch,
              json,
              draws ? Optional.of(live) : Optional.empty(),
              saved -> newest = saved,
              showsLines)
          .untilAllEnded(atOnce);
    } catch (InterruptedException stopped) {
      console().note("Stopped. Everything is saved; run the same command again to continue.");
      throw stopped;
    } finally {
      tell(table.all(saved()));
    }
  }

  private void check(List<BatchRow> list, RowCommand command)
      throws BadArguments, InterruptedException {
    List<String> problems = new ArrayList<>();
    for (BatchRow row : list) {
      CommandContext alone =
          world().ofOne(new RowConsole(console(), row.id().value()), false, COLUMNS);
      command.problems(row, alone, !hooks.mayMakeDump()).stream()
          .map(problem -> row.where() + problem)
          .forEach(problems::add);
    }
    if (!problems.isEmpty()) {
      throw new BadArguments(problems);
    }
  }

  private void tell(List<String> table) {
    if (json) {
      table.forEach(console()::note);
    } else {
      world().print(String.join("\n", table));
    }
  }

  private Map<SessionId, Session> saved() {
    return world().store().list().sessions().stream()
        .collect(Collectors.toMap(Session::id, Function.identity()));
  }
}
