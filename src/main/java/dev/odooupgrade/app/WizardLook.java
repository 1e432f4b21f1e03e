package dev.odooupgrade.app;

import dev.odooupgrade.tui.signal.SignalChoice;
import dev.odooupgrade.tui.terminal.Theme;
import java.util.Optional;

/**
 * How the wizard is to look.
 *
 * @param theme empty where the terminal decides
 * @param plain in plain lines
 * @param signals what the person wants to be told by
 */
record WizardLook(Optional<Theme> theme, boolean plain, SignalChoice signals) {}
