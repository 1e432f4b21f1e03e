/**
 * The doors through which files come and go while a transfer window is open: ssh servers that run
 * one program, rsync, and show one folder under the name {@code /data}. Start from {@link
 * dev.odooupgrade.sandbox.current.door.Doors}; {@link
 * dev.odooupgrade.sandbox.current.door.MinaDoors} is the one that needs nothing installed but
 * rsync. Doors are opened and closed from any thread.
 */
@NullMarked
package dev.odooupgrade.sandbox.current.door;

import org.jspecify.annotations.NullMarked;
