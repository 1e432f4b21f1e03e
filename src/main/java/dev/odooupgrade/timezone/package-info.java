/**
 * The names of the tz database, and the search that finds one from whatever a person types: a city,
 * a country, an abbreviation, an offset, what Windows calls it, with or without typing errors.
 *
 * <p>Start from {@link dev.odooupgrade.timezone.TimezoneFinder}: it makes a {@code Search} of what
 * was typed in the {@code NameIndex}, which {@code NameTables} reads from two tables, and {@code
 * BestHits} keeps the best reason for each zone. Safe on every thread. The first search reads the
 * tables; each takes less than a millisecond and touches nothing outside, so the screen's own
 * thread may run it at each key.
 */
@NullMarked
package dev.odooupgrade.timezone;

import org.jspecify.annotations.NullMarked;
