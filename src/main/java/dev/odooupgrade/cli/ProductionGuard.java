package dev.odooupgrade.cli;

import dev.odooupgrade.domain.Aim;
import dev.odooupgrade.domain.Session;
import java.util.Optional;

/** Makes sure that a production upgrade is meant. */
final class ProductionGuard {
  private final CliWorld world;

  ProductionGuard(CliWorld world) {
    this.world = world;
  }

  /**
   * Lets an upgrade through that is not known to be for production, or that was confirmed: by
   * {@code --yes}, or by typing the contract when somebody sits at a terminal.
   */
  void check(Session session, boolean yes) throws BadArguments {
    if (yes || !isProduction(session)) {
      return;
    }
    String contract = session.draft().contract();
    if (!world.inputIsTerminal().getAsBoolean()) {
      throw new BadArguments(
          "This is a production upgrade"
              + (contract.isEmpty() ? "" : " of contract " + contract)
              + ": the business stops while it runs. Nothing was sent.",
          "Say --yes to go on without being asked.");
    }
    String wanted = contract.isEmpty() ? Aim.PRODUCTION.word() : contract;
    new TypedWord(world)
        .expect(
            "This is a production upgrade: the business stops while it runs. Type "
                + (contract.isEmpty() ? "the word " : "the contract ")
                + wanted
                + " to go on:",
            wanted);
  }

  private static boolean isProduction(Session session) {
    return session
        .answer()
        .flatMap(answer -> answer.field("aim"))
        .or(() -> Optional.of(session.draft().aim()))
        .flatMap(Aim::parse)
        .filter(aim -> aim == Aim.PRODUCTION)
        .isPresent();
  }
}
