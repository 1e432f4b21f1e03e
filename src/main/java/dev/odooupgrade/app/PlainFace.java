package dev.odooupgrade.app;

import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.prompt.PromptApp;
import dev.odooupgrade.prompt.PromptSettings;
import dev.odooupgrade.tui.signal.Signal;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The wizard in plain lines, on the program's own input and output. */
record PlainFace(ProcessEnvironment around) implements WizardFace {
  /** The number of standard input. */
  static final int INPUT = 0;

  @Override
  public int run(WizardParts parts) {
    if (!around.isTerminal().test(INPUT)) {
      around
          .err()
          .println(
              "Standard input is not a terminal. Nothing was changed. Start it from a terminal"
                  + " (over ssh: ssh -t), or use the commands: odoo-upgrade --help.");
      return ExitCode.BAD_ARGUMENT.code();
    }
    AtomicReference<@Nullable Throwable> defect = new AtomicReference<>();
    UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread uiThread = Thread.currentThread();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> {
          defect.compareAndSet(null, thrown);
          uiThread.interrupt();
        });
    try {
      PromptApp.run(settings(parts), parts.conversation());
      return ExitCode.DONE.code(); // a command that ends it, even by name of Ctrl-C, is no signal
    } catch (InterruptedException stopped) {
      return ended(defect.get());
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  /** A defect of another thread ends the program like one of this thread. */
  private static int ended(@Nullable Throwable defect) {
    if (defect != null) {
      throw new IllegalStateException("A thread ended by a defect", defect);
    }
    Thread.currentThread().interrupt();
    return ExitCode.INTERRUPTED.code();
  }

  private PromptSettings settings(WizardParts parts) {
    boolean rings = !parts.look().signals().left().contains(Signal.BELL);
    return new PromptSettings(typed(), around.out(), parts.busy()::isIdle, rings, System::nanoTime);
  }

  /** A terminal types in its own encoding, whatever files are written in. */
  private Reader typed() {
    String encoding = System.getProperty("native.encoding", "UTF-8");
    return new InputStreamReader(around.in(), Charset.forName(encoding));
  }
}
