/**
 * An upgrade in words, as more than one page shows it: what happened to it, and what the platform
 * says of it. Start from {@link dev.odooupgrade.ui.words.HistoryWords}. Any thread may ask.
 */
@NullMarked
package dev.odooupgrade.ui.words;

import org.jspecify.annotations.NullMarked;
