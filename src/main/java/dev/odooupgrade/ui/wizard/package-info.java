/**
 * The conversation with a person, from page to page. Start from {@link
 * dev.odooupgrade.ui.wizard.Wizard}. All on the UI thread.
 */
@NullMarked
package dev.odooupgrade.ui.wizard;

import org.jspecify.annotations.NullMarked;
