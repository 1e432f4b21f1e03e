package dev.odooupgrade.sandbox.v1.request;

import java.util.List;
import java.util.OptionalInt;

/** Thrown when a call breaks a rule; it becomes an answer with {@code failures}. */
public final class Refused extends Exception {
  private final transient List<FailureEntry> failures;
  private final transient OptionalInt status;

  private Refused(List<FailureEntry> failures, OptionalInt status) {
    super("refused: " + failures);
    this.failures = failures;
    this.status = status;
  }

  /** A refusal by the rules of the platform; its HTTP status is a setting of the sandbox. */
  public static Refused because(List<FailureEntry> failures) {
    return new Refused(List.copyOf(failures), OptionalInt.empty());
  }

  /** A refusal by the rules of the platform, with one failure. */
  public static Refused because(FailureEntry failure) {
    return because(List.of(failure));
  }

  public static Refused because(String field, String problem, String message) {
    return because(FailureEntry.of(field, problem, message));
  }

  /** A refusal by the rules of HTTP, which name the status. */
  public static Refused withStatus(int status, FailureEntry failure) {
    return new Refused(List.of(failure), OptionalInt.of(status));
  }

  public static Refused withStatus(int status, String field, String problem, String message) {
    return withStatus(status, FailureEntry.of(field, problem, message));
  }

  public static Refused withStatus(
      int status, String field, String problem, String message, String faulty) {
    return withStatus(status, FailureEntry.of(field, problem, message, faulty));
  }

  public List<FailureEntry> failures() {
    return failures;
  }

  public OptionalInt status() {
    return status;
  }
}
