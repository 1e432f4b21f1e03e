package dev.odooupgrade.http.call;

/**
 * What to say when a call left this machine and no answer came: the server may or may not have
 * acted.
 *
 * @param meaning what is unsure now, and what is safe
 * @param remedy what to do now
 */
public record IfLost(String meaning, String remedy) {}
