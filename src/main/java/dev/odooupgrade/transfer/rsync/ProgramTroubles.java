package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.text.SafeText;
import java.nio.file.Path;

/** The words for programs that are missing on this machine, or too old. */
final class ProgramTroubles {
  private static final String MEANING =
      "Today's platform moves files by rsync over ssh alone; the status of requests and their log"
          + " work without it. Nothing was sent, and nothing is lost.";

  private static final String INSTALL =
      "Install it (Debian, Ubuntu: apt install rsync openssh-client; Fedora, RHEL: dnf install"
          + " rsync openssh-clients; macOS: brew install rsync; Windows: use WSL), or do it on"
          + " another machine.";

  private ProgramTroubles() {}

  static Trouble missing(String program) {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        "The program " + program + " is not installed here, or not in the PATH.",
        MEANING,
        INSTALL);
  }

  static Trouble tooOld(Path rsync, Version version) {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        rsync + " is of version " + version + ", and 3.1 or later is needed.",
        MEANING,
        "On macOS, whose own rsync is too old or another program: brew install rsync, and put it"
            + " first in the PATH. Elsewhere update it, or do it on another machine.");
  }

  static Trouble unknown(Path rsync) {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        rsync + " does not tell its version as rsync does.",
        MEANING,
        INSTALL);
  }

  static Trouble unusable(Path program) {
    return new Trouble(TroubleKind.BAD_ARGUMENT, program + " cannot be started.", MEANING, INSTALL);
  }

  /** The platform told a file name that must not become an argument of a program. */
  static Trouble oddFileName(String name) {
    return new Trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The platform named a file in a way that is not safe to use: " + SafeText.clean(name) + ".",
        "Nothing was moved; the request and its key are kept.",
        "Tell Odoo's support.");
  }

  /** ssh gets its keys in a folder of their own. */
  static Trouble noWorkFolder(Path folder) {
    return new Trouble(
        TroubleKind.FILE,
        "The private folder for ssh's files cannot be made in " + folder + ".",
        "Nothing was sent; your request and its key are kept.",
        "Make room on the disk, or change the folder's permissions, then try again.");
  }

  static Trouble noFolder(Path folder) {
    return new Trouble(
        TroubleKind.FILE,
        "The folder " + folder + " cannot be made.",
        "Nothing was fetched; the result stays on the platform.",
        "Choose another folder, or change the permissions of the one above it.");
  }
}
