package dev.odooupgrade.cli.batch;

import dev.odooupgrade.cli.create.AllCommand;
import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.Console;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.MissingOptions;
import dev.odooupgrade.domain.TroubleException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * {@code all}, as it is typed for each row. Its own options say which columns there are, so that
 * there is no second list of them.
 *
 * @param common what is typed for each of the rows
 * @param columns the names of the columns
 * @param wrong says what is wrong with a value
 */
record RowCommand(
    List<String> common, Set<String> columns, Function<ParameterException, String> wrong) {
  static final String DOWNLOAD = "download";

  private static final String ALL = "all";
  private static final Set<String> YES = Set.of("yes", "true", "1", "x");
  private static final Set<String> NO = Set.of("no", "false", "0");

  RowCommand {
    common = List.copyOf(common);
    columns = Set.copyOf(columns);
  }

  /** The long options of {@code all}, less those that the whole batch has. */
  static Set<String> columns(CommandContext world, CommandSpec batch) {
    Set<String> names = new HashSet<>();
    for (OptionSpec option : new CommandLine(new AllCommand(world)).getCommandSpec().options()) {
      String name = option.longestName();
      if (name.startsWith("--") && !option.hidden() && batch.findOption(name) == null) {
        names.add(name.substring(2));
      }
    }
    return names;
  }

  /**
   * Looks at what can be looked at before anything is sent.
   *
   * @param dumpIsThere whether it is not only made later
   * @return what is wrong, each in a line; what may be otherwise when its turn comes is left
   */
  List<String> problems(BatchRow row, CommandContext world, boolean dumpIsThere)
      throws InterruptedException {
    try {
      typed(row, world, List.of()).check(new MissingOptions("it"), dumpIsThere);
      return List.of();
    } catch (BadArguments bad) {
      return bad.lines();
    } catch (TroubleException trouble) {
      return switch (trouble.trouble().kind()) {
        case BAD_ARGUMENT, FILE -> List.of(trouble.trouble().sentence());
        default -> List.of();
      };
    }
  }

  /** Takes an upgrade to where the platform works on it. */
  ExitCode start(BatchRow row, CommandContext world) throws TroubleException, InterruptedException {
    return typed(row, world, List.of()).run(List.of());
  }

  /** Does what is left to do when it has ended there. */
  ExitCode finish(BatchRow row, CommandContext world)
      throws TroubleException, InterruptedException {
    List<String> more = new ArrayList<>(List.of("--wait"));
    if (row.wantsDownload()) {
      String where = row.cell(DOWNLOAD);
      more.add(isYes(where) ? "--download" : "--download=" + where);
    }
    return typed(row, world, more).run(List.of());
  }

  private AllCommand typed(BatchRow row, CommandContext world, List<String> more)
      throws BadArguments {
    AllCommand all = new AllCommand(world);
    CommandLine command = new CommandLine(all);
    // Below a root, so that it can tell how it is called.
    CommandLine root = new CommandLine(CommandSpec.create().name(Console.PROGRAM));
    root.addSubcommand(ALL, command);
    List<String> args = new ArrayList<>(List.of(ALL));
    args.addAll(common);
    args.add("--session=" + row.id().value());
    for (String column : row.cells().keySet()) {
      if (!column.equals(DOWNLOAD)) {
        args.addAll(option(column, row.cell(column), command.getCommandSpec()));
      }
    }
    args.addAll(more);
    try {
      root.parseArgs(args.toArray(String[]::new));
      return all;
    } catch (ParameterException bad) {
      throw new BadArguments(wrong.apply(bad) + " Nothing was sent.");
    }
  }

  private static List<String> option(String column, String value, CommandSpec spec)
      throws BadArguments {
    String name = "--" + column;
    if (spec.findOption(name).arity().max() > 0) {
      return List.of(name + "=" + value);
    }
    if (isYes(value)) {
      return List.of(name);
    }
    if (isNo(value)) {
      return List.of();
    }
    throw new BadArguments(name + " is neither yes nor no. Nothing was sent.");
  }

  static boolean isNo(String value) {
    return NO.contains(value.toLowerCase(Locale.ROOT));
  }

  private static boolean isYes(String value) {
    return YES.contains(value.toLowerCase(Locale.ROOT));
  }
}
