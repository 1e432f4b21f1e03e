package dev.odooupgrade.sandbox.current;

/** A call that makes no sense as one, told in the {@code error} of JSON-RPC. */
final class BadCall extends Exception {

  /** A call with this fault, said in a sentence. */
  BadCall(String sentence) {
    super(sentence, null, false, false);
  }

  /** The sentence. */
  String sentence() {
    return String.valueOf(getMessage());
  }
}
