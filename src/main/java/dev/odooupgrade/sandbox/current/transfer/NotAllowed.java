package dev.odooupgrade.sandbox.current.transfer;

/** A command that the server does not run, with the sentence to say instead. */
final class NotAllowed extends Exception {

  NotAllowed(String sentence) {
    super(sentence, null, false, false);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
