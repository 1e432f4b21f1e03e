package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.Conversation;
import java.util.Optional;
import java.util.function.Consumer;

/** What a typed line asks for. */
@FunctionalInterface
interface Command {

  /** Does it; the answer is what is left to do once the page has settled. */
  Optional<Runnable> perform(Intents intents);

  /** A line that cannot be understood; the words say why and what to type. */
  static Command unclear(String words) {
    return intents -> intents.complain(words);
  }

  static Command noEntry(String number) {
    return unclear("There is no number " + number + " in the list.");
  }

  /** What the conversation itself can do. */
  static Command of(Consumer<Conversation> intent) {
    return intents -> intents.passOn(intent);
  }
}
