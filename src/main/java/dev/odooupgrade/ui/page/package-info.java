/**
 * What every page has in common, and the conversation that leads from one to the next. Start from
 * {@link dev.odooupgrade.ui.page.Page}. All on the UI thread.
 */
@NullMarked
package dev.odooupgrade.ui.page;

import org.jspecify.annotations.NullMarked;
