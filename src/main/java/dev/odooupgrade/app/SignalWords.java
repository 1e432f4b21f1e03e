package dev.odooupgrade.app;

import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.tui.signal.Signal;
import dev.odooupgrade.tui.signal.SignalChoice;

/** The words of {@code --tell}. */
final class SignalWords extends OptionValue<SignalChoice> {
  SignalWords() {
    super(
        "has a word that is not known; write some of "
            + String.join(", ", Signal.words())
            + ", each with no- before to switch it off, or none; with commas between them",
        SignalChoice::parse);
  }
}
