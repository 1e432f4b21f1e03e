package dev.odooupgrade.sandbox;

import java.util.List;
import java.util.OptionalInt;

/** Thrown when a call breaks a rule; it becomes an answer with {@code failures}. */
final class Refused extends Exception {
  private final transient List<Failure> failures;
  private final transient OptionalInt status;

  private Refused(List<Failure> failures, OptionalInt status) {
    super("refused: " + failures);
    this.failures = failures;
    this.status = status;
  }

  /** A refusal by the rules of the platform; its HTTP status is a setting of the sandbox. */
  static Refused because(List<Failure> failures) {
    return new Refused(List.copyOf(failures), OptionalInt.empty());
  }

  /** A refusal by the rules of the platform, with one failure. */
  static Refused because(Failure failure) {
    return because(List.of(failure));
  }

  /** A refusal by the rules of HTTP, which name the status. */
  static Refused withStatus(int status, Failure failure) {
    return new Refused(List.of(failure), OptionalInt.of(status));
  }

  List<Failure> failures() {
    return failures;
  }

  OptionalInt status() {
    return status;
  }
}
