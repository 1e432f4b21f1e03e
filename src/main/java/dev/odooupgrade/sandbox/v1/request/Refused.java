package dev.odooupgrade.sandbox.v1.request;

import java.util.List;

/** Thrown when a call breaks a rule; it becomes an answer with {@code failures}. */
public final class Refused extends Exception {
  private static final int OK = 200;

  private final transient List<FailureEntry> failures;
  private final int status;

  private Refused(List<FailureEntry> failures, int status) {
    super("refused: " + failures);
    this.failures = failures;
    this.status = status;
  }

  /** A refusal by the rules of the platform, which HTTP knows nothing of. */
  public static Refused because(List<FailureEntry> failures) {
    return new Refused(List.copyOf(failures), OK);
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
    return new Refused(List.of(failure), status);
  }

  public static Refused withStatus(int status, String field, String problem, String message) {
    return withStatus(status, FailureEntry.of(field, problem, message));
  }

  public List<FailureEntry> failures() {
    return failures;
  }

  public int status() {
    return status;
  }
}
