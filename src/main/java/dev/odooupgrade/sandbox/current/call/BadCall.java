package dev.odooupgrade.sandbox.current.call;

/** A call that makes no sense as one, answered with the {@code error} of JSON-RPC. */
public final class BadCall extends Refusal {

  BadCall(String sentence) {
    super(sentence);
  }
}
