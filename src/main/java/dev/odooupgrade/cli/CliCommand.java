package dev.odooupgrade.cli;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.text.SafeText;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What the commands have in common: the world, and {@code --verbose} and its like. */
abstract class CliCommand implements Callable<Integer> {
  private final CliWorld world;

  @Mixin private CommonOptions common = new CommonOptions();

  CliCommand(CliWorld world) {
    this.world = world;
  }

  final CliWorld world() {
    return world;
  }

  @Override
  public final Integer call() throws TroubleException, InterruptedException {
    world.talk().choose(common.quiet(), common.verbose());
    try {
      return execute().code();
    } catch (BadArguments bad) {
      bad.lines().forEach(line -> world.talk().own(SafeText.clean(line)));
      return ExitCode.BAD_ARGUMENT.code();
    }
  }

  /** The ways it can end, for its help. */
  abstract Set<ExitCode> exitCodes();

  /** Does what the command is for. */
  abstract ExitCode execute() throws TroubleException, InterruptedException, BadArguments;
}
