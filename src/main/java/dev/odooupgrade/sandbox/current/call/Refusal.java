package dev.odooupgrade.sandbox.current.call;

/** A call that is understood and refused, told as the {@code error} inside of a result. */
public final class Refusal extends Exception {

  public Refusal(String sentence) {
    super(sentence, null, false, false);
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
