package dev.odooupgrade.sandbox.current.call;

/** A call that is understood and refused, told as the {@code error} inside of a result. */
public final class Refusal extends Exception {

  /** A refusal for this reason, said in a sentence. */
  public Refusal(String sentence) {
    super(sentence, null, false, false);
  }

  /** The sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
