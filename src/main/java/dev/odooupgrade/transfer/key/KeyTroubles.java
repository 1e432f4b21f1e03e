package dev.odooupgrade.transfer.key;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import java.nio.file.Path;

/** The words for keys that cannot be used. */
public final class KeyTroubles {
  private KeyTroubles() {}

  static Trouble unreadable(Path file, boolean exists) {
    return exists
        ? file(
            "The SSH key %s cannot be read: permission denied.".formatted(file),
            "Change its permissions.")
        : file("There is no SSH key %s.".formatted(file), "Put it back, or choose the right file.");
  }

  public static Trouble noKeyInside(Path file) {
    return file(
        file + " does not contain a readable private SSH key.",
        "Choose a private key (not the .pub file) of type RSA, ECDSA or Ed25519.");
  }

  /** OpenSSH has not offered such a key since 7.0, and no longer knows it since 10.0. */
  public static Trouble dsa(Path file) {
    return file(
        "The SSH key %s is of type DSA, which SSH no longer accepts.".formatted(file),
        "Choose a private key of type RSA, ECDSA or Ed25519.");
  }

  static Trouble putty(Path file) {
    return foreign(file, "PuTTY's format (.ppk)");
  }

  static Trouble sshCom(Path file) {
    return foreign(file, "ssh.com's format");
  }

  /** PuTTYgen reads both forms (PuTTY manual, section 8.2.15). */
  private static Trouble foreign(Path file, String format) {
    return file(
        "%s is a key in %s, which ssh does not read.".formatted(file, format),
        "Convert it (puttygen %s -O private-openssh -o KEY), and choose KEY.".formatted(file));
  }

  /** Nothing is known of it without the passphrase, not even which key of an agent it is. */
  public static Trouble oldFormat(Path file) {
    return file(
        "The SSH key %s is locked in an older format (encrypted PKCS#8 or PEM) that does not work here."
            .formatted(file),
        "Convert it (ssh-keygen -p -f %s asks for the passphrase, and for a new one), add it to your"
                .formatted(file)
            + " SSH agent (ssh-add %s), then try again.".formatted(file));
  }

  static Trouble openToOthers(Path file) {
    return file(
        "Other users on this computer can read the SSH key %s, so ssh refuses to use it."
            .formatted(file),
        "Restrict its permissions (chmod 600 %s), then try again. Where that has no effect, as on a"
                .formatted(file)
            + " Windows drive, copy the key to your home folder first.");
  }

  /** A locked key that we could open ourselves. */
  public static Trouble noPassphrase(Path file) {
    return choice(
        "The SSH key %s is protected by a passphrase, and none was given.".formatted(file),
        "Set ODOO_UPGRADE_SSH_PASSPHRASE, type it on a terminal, or add the key to your SSH agent"
            + " (ssh-add) and use the agent.");
  }

  public static Trouble lockedForRsync(Path file) {
    return choice(
        "The SSH key %s is protected by a passphrase, which rsync cannot enter, and your SSH agent"
                .formatted(file)
            + " does not hold the key.",
        "Add the key to your SSH agent (eval $(ssh-agent); ssh-add %s), then try again."
            .formatted(file));
  }

  public static Trouble wrongPassphrase(Path file) {
    return choice(
        "The passphrase does not unlock the SSH key %s.".formatted(file),
        "Type it again, or add the key to your SSH agent (ssh-add) and use the agent.");
  }

  public static Trouble agentNotRunning() {
    return choice(
        "No SSH agent answers.",
        "Start one and add the key (eval $(ssh-agent); ssh-add), or choose a key file.");
  }

  public static Trouble agentEmpty() {
    return choice(
        "The SSH agent has no usable key.",
        "Add one (ssh-add), or choose a key file, or a key made for this upgrade.");
  }

  public static Trouble keptKeyBroken() {
    return file(
        "The SSH key saved with this upgrade can no longer be read.",
        "Choose a key of your own, or upload the dump over HTTPS.");
  }

  private static Trouble file(String happened, String remedy) {
    return trouble(TroubleKind.FILE, happened, remedy);
  }

  private static Trouble choice(String happened, String remedy) {
    return trouble(TroubleKind.BAD_ARGUMENT, happened, remedy);
  }

  private static Trouble trouble(TroubleKind kind, String happened, String remedy) {
    // A key is looked at before there is a request, too: nothing may be said of one here.
    return new Trouble(kind, happened, "Nothing was sent, and nothing is lost.", remedy);
  }
}
