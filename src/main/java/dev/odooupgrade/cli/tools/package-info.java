/**
 * Commands beside the upgrade itself: {@code timezones}, {@code sandbox} and {@code help}. Start
 * from {@link dev.odooupgrade.cli.tools.HelpCommand}. On the calling thread.
 */
@NullMarked
package dev.odooupgrade.cli.tools;

import org.jspecify.annotations.NullMarked;
