/**
 * The names of the tz database, and the search that finds one from whatever a person types: a city,
 * a country, an abbreviation, an offset, with or without typing errors.
 *
 * <p>Start from {@link dev.odooupgrade.timezone.TimezoneFinder}. Everything here is immutable once
 * made, and safe on every thread; a search takes a few milliseconds and touches nothing outside, so
 * the screen's own thread may run it at each key.
 */
@NullMarked
package dev.odooupgrade.timezone;

import org.jspecify.annotations.NullMarked;
