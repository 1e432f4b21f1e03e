package dev.odooupgrade.app;

import dev.odooupgrade.app.log.LogFile;
import dev.odooupgrade.app.log.LoggedLines;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.tui.NoScreenException;
import dev.odooupgrade.tui.TuiApp;
import dev.odooupgrade.tui.TuiSettings;
import dev.odooupgrade.tui.terminal.CrashGuard;
import dev.odooupgrade.tui.terminal.ScreenSession;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The wizard on the terminal's whole screen. */
final class ScreenFace implements WizardFace {
  private final ProcessEnvironment around;
  private final LogFile log;

  ScreenFace(ProcessEnvironment around, LogFile log) {
    this.around = around;
    this.log = log;
  }

  @Override
  public int run(WizardParts parts) {
    try {
      return TuiApp.run(settings(parts), parts.conversation());
    } catch (NoScreenException noScreen) {
      around.err().println(noScreen.getMessage());
      return ExitCode.BAD_ARGUMENT.code();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED.code();
    }
  }

  private TuiSettings settings(WizardParts parts) {
    CrashGuard.Reports reports =
        new CrashGuard.Reports(
            around.err(),
            LoggedLines.stream(StandardCharsets.UTF_8),
            Optional.of(log.file()),
            System::exit);
    return new TuiSettings(
        parts.options().ascii,
        parts.options().noColor,
        ScreenSession.TTY,
        around.env(),
        reports,
        around.out());
  }
}
