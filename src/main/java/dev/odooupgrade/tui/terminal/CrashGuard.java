package dev.odooupgrade.tui.terminal;

import dev.odooupgrade.text.SafeText;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives the terminal back however the program ends: normally, by a defect on any thread, or by a
 * signal (TERM, HUP, INT). A defect is reported in one line, after the shell's screen is back.
 *
 * <p>While it stands, {@code System.out} and {@code System.err} go to the log, because whatever a
 * library prints would destroy the screen. {@code kill -9} leaves no time: for that the launcher
 * waits for the program and sets the terminal itself.
 */
public final class CrashGuard implements AutoCloseable {

  /**
   * What a guard reports to.
   *
   * @param err gets the one line for people, when the terminal is given back
   * @param log gets the whole defect, and everything printed while the screen is up
   * @param sentence the one line about a defect
   * @param exit ends the program as one that a defect has ended
   */
  public record Reports(
      PrintStream err, PrintStream log, Function<Throwable, String> sentence, Runnable exit) {}

  private final Runnable giveTerminalBack;
  private final Reports reports;
  private final AtomicReference<@Nullable Throwable> defect = new AtomicReference<>();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final Thread hook = new Thread(this::endFromOutside, "terminal-guard");
  private final PrintStream formerOut = System.out;
  private final PrintStream formerErr = System.err;
  private final Thread.UncaughtExceptionHandler formerHandler;
  private volatile Supplier<List<String>> exitMessage = List::of;

  private CrashGuard(Runnable giveTerminalBack, Reports reports) {
    this.giveTerminalBack = giveTerminalBack;
    this.reports = reports;
    this.formerHandler = Thread.getDefaultUncaughtExceptionHandler();
  }

  /**
   * Stands guard from now on; call it before the screen is taken.
   *
   * @param giveTerminalBack runs once, on any thread, and must not need a lock of the UI
   */
  public static CrashGuard install(Runnable giveTerminalBack, Reports reports) {
    CrashGuard guard = new CrashGuard(giveTerminalBack, reports);
    Runtime.getRuntime().addShutdownHook(guard.hook);
    Thread.setDefaultUncaughtExceptionHandler(guard::crashed);
    System.setOut(reports.log());
    System.setErr(reports.log());
    return guard;
  }

  /** What to leave on the shell's screen when the program does not end by itself. */
  public void leaves(Supplier<List<String>> lines) {
    exitMessage = lines;
  }

  /** A thread ended by a defect: logs it and ends the program. */
  public void crashed(Thread thread, Throwable cause) {
    if (defect.compareAndSet(null, cause)) {
      reports.log().println("Defect on thread " + thread.getName());
      cause.printStackTrace(reports.log());
      reports.log().flush();
      reports.exit().run();
    }
  }

  /** The normal end: gives the terminal back, and everything else that was taken. */
  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the program is ending already
    }
    Thread.setDefaultUncaughtExceptionHandler(formerHandler);
  }

  /** A signal or a defect: nobody else is left to say how to continue. */
  void endFromOutside() {
    if (end()) {
      exitMessage.get().forEach(line -> formerOut.println(SafeText.clean(line)));
      formerOut.flush();
    }
  }

  /** Whether it has not ended before. */
  private boolean end() {
    if (!ended.compareAndSet(false, true)) {
      return false;
    }
    giveTerminalBack.run();
    System.setOut(formerOut);
    System.setErr(formerErr);
    Throwable cause = defect.get();
    if (cause != null) {
      reports.err().println(reports.sentence().apply(cause));
    }
    reports.err().flush();
    return true;
  }
}
