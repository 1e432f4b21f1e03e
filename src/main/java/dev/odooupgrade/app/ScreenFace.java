package dev.odooupgrade.app;

import dev.odooupgrade.app.log.LogFile;
import dev.odooupgrade.app.log.LoggedLines;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.tui.TuiApp;
import dev.odooupgrade.tui.TuiSettings;
import dev.odooupgrade.tui.terminal.CrashGuard;
import dev.odooupgrade.tui.terminal.NoScreenException;
import dev.odooupgrade.tui.terminal.ScreenSession;
import dev.odooupgrade.ui.ConversationEnding;
import java.nio.charset.StandardCharsets;

/** The wizard on the terminal's whole screen. */
record ScreenFace(ProcessEnvironment around, LogFile log) implements WizardFace {
  /** What a shell reports of a program whose terminal went away: 128 and the number of SIGHUP. */
  private static final int HUNG_UP = 129;

  @Override
  public int run(WizardParts parts) {
    try {
      return exitCode(TuiApp.run(settings(parts), parts.conversation()));
    } catch (NoScreenException noScreen) {
      around.err().println(noScreen.getMessage());
      return ExitCode.BAD_ARGUMENT.code();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED.code();
    }
  }

  private static int exitCode(ConversationEnding ending) {
    return switch (ending) {
      case DONE -> ExitCode.DONE.code();
      case INTERRUPTED -> ExitCode.INTERRUPTED.code();
      case HUNG_UP -> HUNG_UP;
    };
  }

  private TuiSettings settings(WizardParts parts) {
    CrashGuard.Reports reports =
        new CrashGuard.Reports(
            around.err(),
            LoggedLines.stream(StandardCharsets.UTF_8),
            defect -> Main.sentence(Main.WIZARD, defect, log.file()),
            () -> System.exit(ExitCode.DEFECT.code()));
    return new TuiSettings(
        parts.options().ascii,
        parts.look().theme(),
        !parts.options().noMouse,
        parts.look().signals(),
        ScreenSession.TTY,
        around.env(),
        reports,
        around.out());
  }
}
