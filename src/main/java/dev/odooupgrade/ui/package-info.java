/**
 * The screens without a toolkit: keys, shortcuts and bindings as data, and what a face and the
 * conversation ask of each other. Start from {@link dev.odooupgrade.ui.Conversation}. Everything
 * here lives on the UI thread; work is handed to workers, and its news come back to the UI thread.
 */
@NullMarked
package dev.odooupgrade.ui;

import org.jspecify.annotations.NullMarked;
