package dev.odooupgrade.transfer.key;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import java.nio.file.Path;

/** The words for keys that cannot be used. */
public final class KeyTroubles {
  private static final String NOTHING_SENT = "Nothing was sent; your request and its key are kept.";

  private KeyTroubles() {}

  public static Trouble unreadable(Path file, boolean exists) {
    return new Trouble(
        TroubleKind.FILE,
        exists
            ? "The SSH key " + file + " cannot be read: permission denied."
            : "There is no SSH key " + file + ".",
        NOTHING_SENT,
        exists ? "Change its permissions." : "Put it back, or choose the right file.");
  }

  public static Trouble noKeyInside(Path file) {
    return new Trouble(
        TroubleKind.FILE,
        file + " does not contain a readable private SSH key.",
        NOTHING_SENT,
        "Choose a private key (not the .pub file) of type RSA, ECDSA or Ed25519.");
  }

  /** A locked key that we could open ourselves. */
  public static Trouble noPassphrase(Path file) {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        "The SSH key " + file + " is protected by a passphrase, and none was given.",
        NOTHING_SENT,
        "Set ODOO_UPGRADE_SSH_PASSPHRASE, type it on a terminal, or add the key to your SSH agent"
            + " (ssh-add) and use the agent.");
  }

  public static Trouble lockedForRsync(Path file) {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        "The SSH key " + file + " is protected by a passphrase, which rsync cannot enter.",
        NOTHING_SENT,
        "Add the key to your SSH agent (eval $(ssh-agent); ssh-add " + file + "), then try again.");
  }

  public static Trouble wrongPassphrase(Path file) {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        "The passphrase does not unlock the SSH key " + file + ".",
        NOTHING_SENT,
        "Type it again, or add the key to your SSH agent (ssh-add) and use the agent.");
  }

  public static Trouble agentNotRunning() {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        "No SSH agent answers.",
        NOTHING_SENT,
        "Start one and add the key (eval $(ssh-agent); ssh-add), or choose a key file.");
  }

  public static Trouble agentEmpty() {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        "The SSH agent has no usable key.",
        NOTHING_SENT,
        "Add one (ssh-add), or choose a key file, or a key made for this upgrade.");
  }

  public static Trouble keptKeyBroken() {
    return new Trouble(
        TroubleKind.FILE,
        "The SSH key saved with this upgrade can no longer be read.",
        NOTHING_SENT,
        "Choose a key of your own, or upload the dump over HTTPS.");
  }
}
