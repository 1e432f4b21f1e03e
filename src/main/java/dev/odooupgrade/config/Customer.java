package dev.odooupgrade.config;

/**
 * Somebody whose databases are upgraded.
 *
 * @param contract empty for none, as the others
 */
public record Customer(String name, String contract, String email, String notes) {}
