package dev.odooupgrade.endtoend;

/** A key that is no character, as xterm sends it. */
enum NamedKey {
  ENTER("\r"),
  ESC("\033"),
  DOWN("\033[B"),
  PAGE_DOWN("\033[6~"),
  F1("\033OP"),
  CTRL_C("\003");

  private final String bytes;

  NamedKey(String bytes) {
    this.bytes = bytes;
  }

  String bytes() {
    return bytes;
  }
}
