/**
 * What a page is, what it can ask for, and what all of them share. Start from {@link
 * dev.odooupgrade.ui.page.Page}. All on the UI thread.
 */
@NullMarked
package dev.odooupgrade.ui.page;

import org.jspecify.annotations.NullMarked;
