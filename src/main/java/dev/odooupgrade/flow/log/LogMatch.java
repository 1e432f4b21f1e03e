package dev.odooupgrade.flow.log;

/**
 * A line that was looked for.
 *
 * @param line its number, counted from zero
 * @param number which of all such lines it is, counted from one
 * @param of how many such lines there are
 */
public record LogMatch(long line, int number, int of) {}
