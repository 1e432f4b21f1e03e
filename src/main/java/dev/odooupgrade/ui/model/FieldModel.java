package dev.odooupgrade.ui.model;

/** A line of text that can be typed into; {@code caret} characters stand before the cursor. */
public record FieldModel(String text, int caret) {}
