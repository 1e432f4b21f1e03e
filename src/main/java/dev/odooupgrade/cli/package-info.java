/**
 * The program {@code odoo-upgrade}: the list of its commands, and how arguments are parsed. Start
 * from {@link dev.odooupgrade.cli.Cli}; each command has its folder by what it is for, {@code kit}
 * and {@code upgrade} hold what they share. Everything runs on the thread that calls it.
 */
@NullMarked
package dev.odooupgrade.cli;

import org.jspecify.annotations.NullMarked;
