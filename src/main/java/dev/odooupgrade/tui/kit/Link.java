package dev.odooupgrade.tui.kit;

import dev.odooupgrade.tui.terminal.Role;

/** A piece of an address that was painted, from that column and row of the screen on. */
record Link(int x, int y, String text, Role role, String address) {}
