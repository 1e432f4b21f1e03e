package dev.odooupgrade.app;

import dev.odooupgrade.cli.Cli;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.Console;
import dev.odooupgrade.cli.kit.Interruption;
import dev.odooupgrade.cli.kit.ProgramName;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.dump.DumpInspector;
import dev.odooupgrade.flow.upgrade.Runners;
import dev.odooupgrade.timezone.TimezoneCatalogue;
import dev.odooupgrade.timezone.TimezoneFinder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;

/** {@code odoo-upgrade}: the commands, put into the world. */
final class CommandProgram {
  private static final Logger LOG = Logger.getLogger(CommandProgram.class.getName());

  private final ProcessEnvironment around;
  private final Services services;
  private final Interruption interruption;

  CommandProgram(ProcessEnvironment around, Services services, Interruption interruption) {
    this.around = around;
    this.services = services;
    this.interruption = interruption;
  }

  /** Does what the arguments ask, under the name that the program was called by. */
  int run(ProgramName name, String... args) {
    return new Cli(world(name)).run(args);
  }

  /** Asks for a passphrase where somebody sits at a terminal. */
  private Optional<Secret> asked(Path key, Console console) {
    if (!around.isTerminal().test(0) || !around.isTerminal().test(2)) {
      return Optional.empty();
    }
    return console.ask("Passphrase of " + key + ":", around.unseen());
  }

  private CommandContext world(ProgramName name) {
    Console console = new Console(around.err(), services.redactor(), name);
    Runners runners =
        services.runners(
            line -> {
              LOG.fine(line);
              console.trace(line);
            },
            Optional.empty(),
            new AskedPassphrases(around.env(), key -> asked(key, console)));
    return new CommandContext(
        around.out(),
        console,
        around.in(),
        () -> around.isTerminal().test(0),
        () -> around.isTerminal().test(2),
        new TerminalWidth(around.clock()),
        services.drawing(),
        around.env(),
        around.clock(),
        services.store(),
        runners,
        new DumpInspector(),
        () -> new TimezoneFinder(TimezoneCatalogue.load(), around.clock()),
        services.sandboxes(),
        interruption,
        services.browser(),
        services.bundles(),
        around.waiting().orElse(interruption::pause),
        Version.current());
  }
}
