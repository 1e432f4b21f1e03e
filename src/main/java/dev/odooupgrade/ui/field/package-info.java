/**
 * What takes what a person types or selects: a line of text, a path, a list with a marker. Start
 * from {@link dev.odooupgrade.ui.field.Input}. All on the UI thread; nothing here reads the disk.
 */
@NullMarked
package dev.odooupgrade.ui.field;

import org.jspecify.annotations.NullMarked;
