package dev.odooupgrade.domain;

import java.time.Instant;

/**
 * One thing that happened to an upgrade, and when.
 *
 * @param detail what belongs to the happening: a request's number, a count of bytes, the platform's
 *     word for a state, the sentence of a trouble; empty where nothing does
 */
public record HistoryEntry(Instant at, Happening happening, String detail) {}
