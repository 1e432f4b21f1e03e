/**
 * The screens without a toolkit: presenters, their models of ready strings, key bindings as data.
 * Start from {@link dev.odooupgrade.ui.Key}. Presenters live on the UI thread; the models they make
 * never change.
 */
@NullMarked
package dev.odooupgrade.ui;

import org.jspecify.annotations.NullMarked;
