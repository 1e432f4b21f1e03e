package dev.odooupgrade.cli.create;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.TypedWord;
import dev.odooupgrade.domain.session.Session;

/** Makes sure that a production upgrade is meant. */
record ProductionGuard(CommandContext world) {

  /**
   * Lets an upgrade through that is not known to be for production, or that was confirmed: by
   * {@code --yes}, or by typing the contract when somebody sits at a terminal.
   */
  void check(Session session, boolean yes) throws BadArguments {
    if (yes || !session.isProduction()) {
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
}
