package dev.odooupgrade.ui.model;

/**
 * A key on the key line.
 *
 * @param key how the key is called, such as {@code Esc}
 * @param words what it does, in a word or two
 */
public record KeyHint(String key, String words) {}
