package dev.odooupgrade.tui;

import dev.odooupgrade.tui.signal.SignalChoice;
import dev.odooupgrade.tui.terminal.CrashGuard;
import dev.odooupgrade.tui.terminal.ScreenSession;
import dev.odooupgrade.tui.terminal.Theme;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the screens need of the world.
 *
 * @param ascii whether {@code --ascii} was said
 * @param theme the one that was asked for
 * @param mouse whether the mouse is for the wizard, and not for selecting text
 * @param signals what the person wants to be told by
 * @param tty the terminal, {@link ScreenSession#TTY} but for tests
 * @param environment decides what the terminal can show, and how a text reaches its clipboard
 * @param reports where a defect is reported, and how the program then ends
 * @param out gets the exit message, when the shell's own screen is back
 */
public record TuiSettings(
    boolean ascii,
    Optional<Theme> theme,
    boolean mouse,
    SignalChoice signals,
    Path tty,
    Map<String, String> environment,
    CrashGuard.Reports reports,
    PrintStream out) {

  public TuiSettings {
    environment = Map.copyOf(environment);
  }
}
