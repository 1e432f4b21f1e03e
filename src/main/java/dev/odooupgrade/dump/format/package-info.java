/**
 * The formats a dump comes in, each read from its bytes alone: PostgreSQL's archives and SQL, zip,
 * tar and gzip, and what proves that a file ends where it should.
 *
 * <p>Everything here reads files that others made: sizes and counts in them are bounded before they
 * are believed.
 */
@NullMarked
package dev.odooupgrade.dump.format;

import org.jspecify.annotations.NullMarked;
