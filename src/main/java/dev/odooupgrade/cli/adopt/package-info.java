/**
 * The command {@code adopt}: takes over a request that another program began. Start from {@link
 * dev.odooupgrade.cli.adopt.AdoptCommand}. On the calling thread.
 */
@NullMarked
package dev.odooupgrade.cli.adopt;

import org.jspecify.annotations.NullMarked;
