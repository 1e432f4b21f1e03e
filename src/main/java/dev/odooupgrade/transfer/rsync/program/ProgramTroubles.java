package dev.odooupgrade.transfer.rsync.program;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.text.SafeText;
import java.nio.file.Path;

/** The words for programs that are missing on this machine, or too old. */
public final class ProgramTroubles {
  private static final String MEANING =
      "Today's platform transfers files only by rsync over SSH; status and log work without it."
          + " Nothing was sent, and nothing is lost.";

  private static final String INSTALL =
      "Install it (Debian, Ubuntu: apt install rsync openssh-client; Fedora, RHEL: dnf install"
          + " rsync openssh-clients; macOS: brew install rsync; Windows: use WSL), or use another"
          + " computer.";

  private ProgramTroubles() {}

  static Trouble missing(String program) {
    return program("The program " + program + " is not installed, or not on the PATH.", INSTALL);
  }

  static Trouble tooOld(Path rsync, ProgramVersion version) {
    return program(
        "%s is version %s, but 3.1 or later is required.".formatted(rsync, version),
        "On macOS, the built-in rsync does not work: run brew install rsync, and put it first on"
            + " the PATH. Elsewhere, update it, or use another computer.");
  }

  static Trouble unknown(Path rsync) {
    return program(rsync + " does not report its version as rsync does.", INSTALL);
  }

  public static Trouble unusable(Path program) {
    return program(program + " cannot be started.", INSTALL);
  }

  static Trouble sshSettings(String said) {
    return program(
        "ssh on this computer rejects its configuration: %s.".formatted(SafeText.clean(said)),
        "Fix the file it names, such as ~/.ssh/config; ssh -G localhost shows whether ssh accepts"
            + " it.");
  }

  private static Trouble program(String happened, String remedy) {
    return new Trouble(TroubleKind.BAD_ARGUMENT, happened, MEANING, remedy);
  }

  /** The platform sent a file name that must not become an argument of a program. */
  public static Trouble oddFileName(String name) {
    return new Trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The platform sent an unsafe file name: " + SafeText.clean(name) + ".",
        "Nothing was transferred; your request and its key are kept.",
        "Contact Odoo support.");
  }

  /** ssh gets its keys in a folder of their own. */
  public static Trouble noWorkFolder(Path folder) {
    return new Trouble(
        TroubleKind.FILE,
        "The private folder for SSH files cannot be created in " + folder + ".",
        "Nothing was sent, and nothing is lost.",
        "Free some disk space, or change the folder's permissions, then try again.");
  }

  public static Trouble noFolder(Path folder) {
    return new Trouble(
        TroubleKind.FILE,
        "The folder " + folder + " cannot be created, or its contents cannot be changed.",
        "The result stays on the platform.",
        "Choose another folder, or change the permissions of this one or the one above it.");
  }
}
