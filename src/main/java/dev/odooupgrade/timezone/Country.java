package dev.odooupgrade.timezone;

/**
 * A country as the tz database names it.
 *
 * @param code two letters, ISO 3166-1
 * @param name the English name in iso3166.tab, such as {@code Britain (UK)}
 */
public record Country(String code, String name) {}
