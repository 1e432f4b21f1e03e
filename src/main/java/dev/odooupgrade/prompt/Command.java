package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.Key;
import java.util.Optional;

/** What a typed line asks for. */
@FunctionalInterface
interface Command {

  /** Does it; the answer is what is left to do once the page has settled. */
  Optional<Runnable> perform(Intents intents);

  /** A line that cannot be understood; the words say why and what to type. */
  static Command unclear(String words) {
    return intents -> intents.complain(words);
  }

  static Command press(Key key) {
    return intents -> intents.press(key);
  }
}
