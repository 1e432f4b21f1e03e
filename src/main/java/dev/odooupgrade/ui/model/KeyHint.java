package dev.odooupgrade.ui.model;

/**
 * A key on the key line.
 *
 * @param id the action that it does; empty where the words only tell of keys
 * @param key how the key is called, such as {@code Esc}
 * @param words what it does, in a word or two
 */
public record KeyHint(String id, String key, String words) {}
