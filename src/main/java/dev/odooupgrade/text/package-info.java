/**
 * What is done to words before people see them: foreign text made harmless, display width, sizes,
 * durations, redaction. Start from {@link dev.odooupgrade.text.SafeText}. Pure functions, safe on
 * every thread.
 */
@NullMarked
package dev.odooupgrade.text;

import org.jspecify.annotations.NullMarked;
