package dev.odooupgrade.app;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * The program: given its streams and environment, it turns arguments into an exit code.
 *
 * <p>Which program it is, {@code odoo-upgrade} or {@code odoo-upgrade-tui}, is told by the launcher
 * in the system property {@code odooupgrade.program}.
 */
public final class Main {
  private static final int DONE = 0;
  private static final int BAD_ARGUMENT = 3;

  private final PrintStream out;
  private final PrintStream err;
  private final String program;

  /** The program on these streams, in this environment. */
  public Main(PrintStream out, PrintStream err, InputStream in, Map<String, String> env) {
    this.out = out;
    this.err = err;
    this.program = System.getProperty("odooupgrade.program", "odoo-upgrade");
  }

  /** Does what the arguments ask; the answer is the exit code. */
  public int run(String... args) {
    if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
      out.println(program + " " + Version.current());
      return DONE;
    }
    err.println(program + ": no such command. Try " + program + " --version");
    return BAD_ARGUMENT;
  }

  /** Started by the launchers. */
  public static void main(String... args) {
    int code = new Main(System.out, System.err, System.in, System.getenv()).run(args);
    System.out.flush();
    System.exit(code);
  }
}
