package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import java.nio.file.Path;

/** The words for keys that cannot be used. */
final class KeyTroubles {
  private static final String NOTHING_SENT = "Nothing was sent; your request and its key are kept.";

  private KeyTroubles() {}

  static Trouble unreadable(Path file, boolean exists) {
    return new Trouble(
        TroubleKind.FILE,
        exists
            ? "The SSH key " + file + " may not be read by this user."
            : "There is no SSH key " + file + ".",
        NOTHING_SENT,
        exists ? "Change its permissions, or choose another key." : "Choose the right file.");
  }

  static Trouble noKeyInside(Path file) {
    return new Trouble(
        TroubleKind.FILE,
        file + " holds no private SSH key that can be read here.",
        NOTHING_SENT,
        "Choose the private half of a key (not the .pub file), of type RSA, ECDSA or Ed25519.");
  }

  static Trouble noPassphrase(Path file) {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        "The SSH key " + file + " is locked by a passphrase, and none was given.",
        NOTHING_SENT,
        "Give it in ODOO_UPGRADE_SSH_PASSPHRASE or on a terminal, or add the key to your SSH agent (ssh-add) and use the agent.");
  }

  static Trouble wrongPassphrase(Path file) {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        "The passphrase does not open the SSH key " + file + ".",
        NOTHING_SENT,
        "Type it again, or add the key to your SSH agent (ssh-add) and use the agent.");
  }

  static Trouble agentNotRunning() {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        "No SSH agent answers.",
        NOTHING_SENT,
        "Start one (eval $(ssh-agent); ssh-add), or choose a key file, or a key made for this"
            + " upgrade.");
  }

  static Trouble agentEmpty() {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        "The SSH agent holds no key that can be used here.",
        NOTHING_SENT,
        "Add one (ssh-add), or choose a key file, or a key made for this upgrade.");
  }

  static Trouble keptKeyBroken() {
    return new Trouble(
        TroubleKind.FILE,
        "The SSH key that is kept with this upgrade cannot be read any more.",
        NOTHING_SENT,
        "Choose a key of your own, or send the dump over HTTPS.");
  }
}
