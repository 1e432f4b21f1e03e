package dev.odooupgrade.app;

import dev.odooupgrade.tui.terminal.Theme;
import java.util.Optional;

/**
 * How the wizard is to look.
 *
 * @param theme empty where the terminal decides
 * @param plain in plain lines
 */
record WizardLook(Optional<Theme> theme, boolean plain) {}
