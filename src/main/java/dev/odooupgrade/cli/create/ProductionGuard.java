package dev.odooupgrade.cli.create;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.TypedWord;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.earlier.LastTest;
import java.time.Instant;

/** Makes sure that a production upgrade is meant. */
record ProductionGuard(CommandContext world) {

  /**
   * Lets an upgrade through that is not known to be for production, or that was confirmed: by
   * {@code --yes}, or by typing the contract when somebody sits at a terminal.
   */
  void check(Session session, boolean yes) throws BadArguments {
    if (!session.isProduction()) {
      return;
    }
    tellOfTheLastTest(session);
    if (yes) {
      return;
    }
    boolean contractKnown = !session.draft().contract().isBlank();
    String wanted = session.confirmationWord();
    if (!world.inputIsTerminal().getAsBoolean()) {
      throw new BadArguments(
          "This is a production upgrade"
              + (contractKnown ? " of contract " + wanted : "")
              + ": stop using Odoo while it runs. Nothing was sent.",
          "Add --yes to continue without confirmation.");
    }
    new TypedWord(world)
        .expect(
            "This is a production upgrade: stop using Odoo while it runs. Type the "
                + (contractKnown ? "contract " : "word ")
                + wanted
                + " to continue:",
            wanted);
  }

  private void tellOfTheLastTest(Session session) {
    Instant now = world.clock().instant();
    LastTest.of(session, world.store().list().sessions())
        .ifPresent(
            last -> {
              world.console().note(last.words(now));
              last.warning(session, now).ifPresent(world.console()::note);
            });
  }
}
