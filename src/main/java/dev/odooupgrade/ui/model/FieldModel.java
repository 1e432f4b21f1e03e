package dev.odooupgrade.ui.model;

/**
 * A line of text that can be typed into.
 *
 * @param caret how many characters stand before the cursor
 */
public record FieldModel(String text, int caret) {}
