package dev.odooupgrade.app;

import dev.odooupgrade.app.log.LogFile;
import dev.odooupgrade.cli.Cli;
import dev.odooupgrade.cli.kit.Console;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.Interruption;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.http.ClientThreads;
import dev.odooupgrade.session.SessionFolders;
import dev.odooupgrade.text.Redactor;
import dev.odooupgrade.text.ShellWord;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The program: given its streams and environment, it turns arguments into an exit code.
 *
 * <p>Which program it is, {@code odoo-upgrade-tui} or the commands under whatever name, is told by
 * the launcher in the system property {@code odooupgrade.program}.
 */
public final class Main {
  /** The program that shows screens; every other name means the commands. */
  static final String WIZARD = "odoo-upgrade-tui";

  private static final Logger LOG = Logger.getLogger(Main.class.getName());
  private static final long SECONDS_TO_END_WELL = 3;
  private static final Set<String> WORDS_ONLY =
      Set.of("-h", "--help", "help", "-V", "--version", "timezones");

  private final ProcessEnvironment around;
  private final String program;
  private final Redactor redactor = new Redactor();
  private final Console console;
  private final Interruption interruption = new Interruption();
  private final CountDownLatch ended = new CountDownLatch(1);

  public Main(PrintStream out, PrintStream err, InputStream in, Map<String, String> env) {
    this(
        ProcessEnvironment.real(out, err, in, env),
        System.getProperty("odooupgrade.program", Console.PROGRAM));
  }

  Main(ProcessEnvironment around, String program) {
    this.around = around;
    this.program = program;
    String called = program.equals(WIZARD) ? Console.PROGRAM : ShellWord.quoted(program);
    this.console = new Console(around.err(), redactor, called);
  }

  /** Does what the arguments ask; the answer is the exit code. */
  public int run(String... args) {
    try {
      return run(SessionFolders.of(around.env(), around.home()), args);
    } catch (TroubleException homeless) {
      if (keepsNothing(args)) {
        return run(SessionFolders.NOWHERE, args);
      }
      console.own(homeless.trouble().sentence());
      return ExitCode.of(homeless.trouble().kind()).code();
    } finally {
      ended.countDown();
    }
  }

  private int run(SessionFolders folders, String... args) {
    Services services = new Services(around, folders);
    try (LogFile log = LogFile.attach(folders.log(), redactor::redact)) {
      try {
        return program.equals(WIZARD)
            ? new WizardProgram(around, services, face(log)).run(args)
            : new Cli(services.commands(console, interruption)).run(args);
      } catch (RuntimeException | Error defect) {
        return defect(defect, log);
      } finally {
        services.onChange().close();
        log.problem().filter(words -> isVerbose(args)).ifPresent(around.err()::println);
      }
    }
  }

  private static boolean isVerbose(String... args) {
    return Arrays.stream(args).anyMatch(arg -> arg.equals("--verbose") || arg.matches("-v+"));
  }

  /** Whether somebody only wants to read, which needs no folder. */
  private static boolean keepsNothing(String... args) {
    return Arrays.stream(args).anyMatch(WORDS_ONLY::contains);
  }

  private WizardFace face(LogFile log) {
    return new FaceSelector(around, new ScreenFace(around, log), new PlainFace(around));
  }

  /** Ends the command under way, softly; another thread may call it. */
  void interrupt() {
    interruption.ask();
  }

  private int defect(Throwable defect, LogFile log) {
    LOG.log(Level.SEVERE, "A defect ended the program", defect);
    console.own(sentence(program, defect, log.file()));
    return ExitCode.DEFECT.code();
  }

  /** What a person is told when the program ends because of an error of its own. */
  static String sentence(String program, Throwable defect, Path log) {
    return program
        + " stopped because of an internal error ("
        + defect.getClass().getSimpleName()
        + "). Everything saved so far is kept: odoo-upgrade sessions lists it. The details are in "
        + log
        + ".";
  }

  /** At Ctrl-C: gives the step under way the time to be saved and told. */
  private void endWell() {
    if (!interruption.ask()) {
      return;
    }
    try {
      if (!ended.await(SECONDS_TO_END_WELL, TimeUnit.SECONDS)) {
        console.own("Interrupted. To list the saved upgrades: odoo-upgrade sessions");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    around.out().flush();
    around.err().flush();
  }

  public static void main(String... args) {
    Main main = new Main(System.out, System.err, System.in, System.getenv());
    if (!main.program.equals(WIZARD)) {
      // At Ctrl-C, Java runs this and then ends with 130 by itself.
      Runtime.getRuntime().addShutdownHook(new Thread(main::endWell, "interruption"));
    }
    int code = main.run(args);
    System.out.flush();
    ClientThreads.end();
    System.exit(code);
  }
}
