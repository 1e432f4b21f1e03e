package dev.odooupgrade.tui.kit;

import dev.odooupgrade.tui.terminal.Role;

/** A piece of an address that was painted, from that column and row on. */
record Link(int x, int y, String text, Role role, String address) {
  Link movedBy(int columns, int rows) {
    return new Link(x + columns, y + rows, text, role, address);
  }
}
