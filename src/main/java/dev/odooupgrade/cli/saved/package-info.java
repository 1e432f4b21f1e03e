/**
 * Commands over what is saved: {@code sessions}, {@code report}, {@code support} and {@code wipe}.
 * Start from {@link dev.odooupgrade.cli.saved.SessionsCommand}. On the calling thread.
 */
@NullMarked
package dev.odooupgrade.cli.saved;

import org.jspecify.annotations.NullMarked;
