package dev.odooupgrade.cli;

import dev.odooupgrade.domain.Aim;
import dev.odooupgrade.domain.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
    Optional<String> typed =
        world
            .talk()
            .ask(
                "This is a production upgrade: the business stops while it runs. Type "
                    + (contract.isEmpty() ? "the word " : "the contract ")
                    + wanted
                    + " to go on:",
                this::answer);
    if (!typed.equals(Optional.of(wanted))) {
      throw new BadArguments("That is not " + wanted + ". Nothing was sent, and all is kept.");
    }
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

  private Optional<String> answer(Runnable question) {
    question.run();
    try {
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(world.in(), StandardCharsets.UTF_8));
      return Optional.ofNullable(reader.readLine()).map(String::strip);
    } catch (IOException noInput) {
      return Optional.empty();
    }
  }
}
