package dev.odooupgrade.sandbox.current.call;

/**
 * What was asked is refused, with the sentence to say so. Of a call that is understood, it stands
 * in an {@code error} inside the result.
 */
public class Refusal extends Exception {

  public Refusal(String sentence) {
    super(sentence, null, false, false);
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
