package dev.odooupgrade.app;

/**
 * How the wizard is to look.
 *
 * @param mono without colours
 * @param plain in plain lines
 */
record WizardLook(boolean mono, boolean plain) {}
