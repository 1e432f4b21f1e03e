package dev.odooupgrade.flow.log;

/**
 * What a look at the log brought.
 *
 * @param added bytes that are here now and were not before
 * @param begunAgain whether the log has begun again, and what was here was put aside
 */
public record LogNews(long added, boolean begunAgain) {}
