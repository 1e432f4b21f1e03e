package dev.odooupgrade.cli.saved;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.upgrade.SessionOption;
import dev.odooupgrade.cli.upgrade.UpgradeFinder;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import java.nio.file.Path;

/** A saved upgrade that is only looked at, whoever has it open. */
record SavedUpgrade(Session session, Path file) {

  /**
   * The one of that name; its key is masked from now on.
   *
   * @throws TroubleException when there is none, or it is damaged
   */
  static SavedUpgrade named(String name, CommandContext world) throws TroubleException {
    Path file = UpgradeFinder.locate(name, world.store());
    Session session = world.store().readFile(file);
    session.request().map(RequestRef::key).ifPresent(world.console()::keepSecret);
    return new SavedUpgrade(session, file);
  }

  /** How to name it on the command line. */
  String option(CommandContext world) {
    return SessionOption.named(world.store().nameOf(session, file));
  }
}
