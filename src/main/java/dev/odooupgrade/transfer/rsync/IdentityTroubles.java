package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import java.nio.file.Path;

/** The words for keys that ssh cannot use, and for the folder they are handed over in. */
final class IdentityTroubles {
  private static final String NOTHING = "Nothing was sent; your request and its key are kept.";

  private IdentityTroubles() {}

  static Trouble unreadable(Path file) {
    return new Trouble(
        TroubleKind.FILE,
        "The SSH key " + file + " is missing, or may not be read by this user.",
        NOTHING,
        "Put it back, or change its permissions: the request knows this key alone.");
  }

  static Trouble noKeyInside(Path file) {
    return new Trouble(
        TroubleKind.FILE,
        file + " holds no private SSH key.",
        NOTHING,
        "Choose the private half of the key (not the .pub file).");
  }

  static Trouble locked(Path file) {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        "The SSH key " + file + " is locked by a passphrase, which rsync cannot give.",
        NOTHING,
        "Add the key to your SSH agent (eval $(ssh-agent); ssh-add " + file + "), then try again.");
  }

  static Trouble agentNotRunning() {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        "There is no SSH agent (SSH_AUTH_SOCK is not set).",
        NOTHING,
        "Start one and give it the key of the request (eval $(ssh-agent); ssh-add), then try"
            + " again.");
  }

  static Trouble noWorkFolder(Path folder) {
    return new Trouble(
        TroubleKind.FILE,
        "The private folder for ssh's files cannot be made in " + folder + ".",
        NOTHING,
        "Make room on the disk, or change the folder's permissions, then try again.");
  }
}
