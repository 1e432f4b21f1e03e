/**
 * The program {@code odoo-upgrade}: one command per file, the JSON result on stdout, words for
 * people on stderr. Start from {@link dev.odooupgrade.cli.Cli}. Everything runs on the thread that
 * calls it; only {@link dev.odooupgrade.cli.Interruption} and {@link dev.odooupgrade.cli.Talk} are
 * called from others.
 */
@NullMarked
package dev.odooupgrade.cli;

import org.jspecify.annotations.NullMarked;
