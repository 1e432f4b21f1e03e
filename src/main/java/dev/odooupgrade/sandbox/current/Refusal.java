package dev.odooupgrade.sandbox.current;

/** A call that is understood and refused, told as the {@code error} inside of a result. */
final class Refusal extends Exception {

  /** A refusal for this reason, said in a sentence. */
  Refusal(String sentence) {
    super(sentence, null, false, false);
  }

  /** The sentence. */
  String sentence() {
    return String.valueOf(getMessage());
  }
}
