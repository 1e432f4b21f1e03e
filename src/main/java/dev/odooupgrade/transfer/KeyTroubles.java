package dev.odooupgrade.transfer;

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
            ? "The SSH key " + file + " may not be read by this user."
            : "There is no SSH key " + file + ".",
        NOTHING_SENT,
        exists ? "Change its permissions." : "Put it back, or choose the right file.");
  }

  public static Trouble noKeyInside(Path file) {
    return new Trouble(
        TroubleKind.FILE,
        file + " holds no private SSH key that can be read here.",
        NOTHING_SENT,
        "Choose the private half of a key (not the .pub file), of type RSA, ECDSA or Ed25519.");
  }

  /** A locked key that we could open ourselves. */
  public static Trouble noPassphrase(Path file) {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        "The SSH key " + file + " is locked by a passphrase, and none was given.",
        NOTHING_SENT,
        "Give it in ODOO_UPGRADE_SSH_PASSPHRASE or on a terminal, or add the key to your SSH agent"
            + " (ssh-add) and use the agent.");
  }

  /** A locked key that rsync's ssh would have to open. */
  public static Trouble lockedForRsync(Path file) {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        "The SSH key " + file + " is locked by a passphrase, which rsync cannot give.",
        NOTHING_SENT,
        "Add the key to your SSH agent (eval $(ssh-agent); ssh-add " + file + "), then try again.");
  }

  /** A locked key, and another one's passphrase. */
  public static Trouble wrongPassphrase(Path file) {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        "The passphrase does not open the SSH key " + file + ".",
        NOTHING_SENT,
        "Type it again, or add the key to your SSH agent (ssh-add) and use the agent.");
  }

  public static Trouble agentNotRunning() {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        "No SSH agent answers.",
        NOTHING_SENT,
        "Start one and give it the key (eval $(ssh-agent); ssh-add), or choose a key file.");
  }

  public static Trouble agentEmpty() {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        "The SSH agent holds no key that can be used here.",
        NOTHING_SENT,
        "Add one (ssh-add), or choose a key file, or a key made for this upgrade.");
  }

  /** A key of the session that makes no sense any more. */
  public static Trouble keptKeyBroken() {
    return new Trouble(
        TroubleKind.FILE,
        "The SSH key that is kept with this upgrade cannot be read any more.",
        NOTHING_SENT,
        "Choose a key of your own, or send the dump over HTTPS.");
  }
}
