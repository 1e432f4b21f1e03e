/**
 * The screens without a toolkit: presenters, key bindings as data, editing of text. Start from
 * {@link dev.odooupgrade.ui.View}. Everything here lives on the UI thread; work is handed to
 * workers, and its news come back to the UI thread.
 */
@NullMarked
package dev.odooupgrade.ui;

import org.jspecify.annotations.NullMarked;
