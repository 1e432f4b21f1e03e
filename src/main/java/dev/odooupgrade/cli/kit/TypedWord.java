package dev.odooupgrade.cli.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Has somebody at a terminal type a word, so that nothing grave happens by a slip. */
public record TypedWord(CommandContext world) {

  /**
   * Asks, and goes on when the very word was typed.
   *
   * @throws BadArguments when something else was
   */
  public void expect(String question, String wanted) throws BadArguments {
    Optional<String> typed = world.console().ask(question, this::answer);
    if (!typed.equals(Optional.of(wanted))) {
      throw new BadArguments(
          "That is not " + wanted + ". Nothing was sent, and everything is kept.");
    }
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
