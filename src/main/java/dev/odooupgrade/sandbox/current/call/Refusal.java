package dev.odooupgrade.sandbox.current.call;

/** A call that is understood and refused, answered with an {@code error} inside the result. */
public final class Refusal extends Exception {

  public Refusal(String sentence) {
    super(sentence, null, false, false);
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
