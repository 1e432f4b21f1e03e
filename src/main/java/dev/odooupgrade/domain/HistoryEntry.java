package dev.odooupgrade.domain;

import java.time.Instant;

/** One thing that happened to an upgrade, and when. */
public record HistoryEntry(Instant at, String words) {}
