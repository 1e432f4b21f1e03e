package dev.odooupgrade.sandbox.current.call;

/**
 * One thing that was asked of the sandbox, without any secret.
 *
 * @param endpoint what was asked: the end of the path, such as {@code transfer/start}, or {@code
 *     ssh} for a command over SSH
 * @param outcome what came of it: {@link #DONE}, or in words why not
 */
public record CurrentCall(String endpoint, String outcome) {

  /** The {@link #endpoint()} of what happens over SSH. */
  public static final String SSH = "ssh";

  /** The {@link #outcome()} of a call that was answered as it asked. */
  public static final String DONE = "done";

  /** One line for people, such as {@code transfer/start: done}. */
  public String line() {
    return endpoint + ": " + outcome;
  }
}
