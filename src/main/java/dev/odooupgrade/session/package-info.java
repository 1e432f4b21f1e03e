/**
 * Upgrades on disk: one JSON file each, replaced whole or not at all, locked against a second
 * program, with the fields of later versions kept. Start from {@link
 * dev.odooupgrade.session.SessionStore}. Every class may be used from any thread; all calls touch
 * the disk, so none belongs on the screen's thread.
 */
@NullMarked
package dev.odooupgrade.session;

import org.jspecify.annotations.NullMarked;
