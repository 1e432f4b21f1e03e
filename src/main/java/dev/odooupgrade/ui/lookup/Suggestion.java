package dev.odooupgrade.ui.lookup;

/**
 * A file or a folder that a path could be completed to.
 *
 * @param typed what would then stand in the field; a folder's ends with a slash
 * @param detail its size, or that it is a folder
 */
public record Suggestion(String typed, String detail) {}
