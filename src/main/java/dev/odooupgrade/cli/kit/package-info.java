/**
 * What any command needs, whatever it does: the console, exit codes, JSON, values typed as options.
 * Start from {@link dev.odooupgrade.cli.kit.CliCommand}. Only {@link
 * dev.odooupgrade.cli.kit.Interruption} and {@link dev.odooupgrade.cli.kit.Console} are used from
 * several threads.
 */
@NullMarked
package dev.odooupgrade.cli.kit;

import org.jspecify.annotations.NullMarked;
