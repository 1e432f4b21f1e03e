package dev.odooupgrade.sandbox.current.call;

/** A call that makes no sense as one, answered with the {@code error} of JSON-RPC. */
public final class BadCall extends Exception {

  BadCall(String sentence) {
    super(sentence, null, false, false);
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
