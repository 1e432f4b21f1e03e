package dev.odooupgrade.session;

import dev.odooupgrade.disk.Owner;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.text.FileReason;
import dev.odooupgrade.text.ShellWord;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every sentence this room says to people. */
final class SessionTroubles {
  private static final Pattern READ_ONLY =
      Pattern.compile("read-only file system", Pattern.CASE_INSENSITIVE);

  private SessionTroubles() {}

  static TroubleException homeless() {
    return new TroubleException(
        TroubleKind.BAD_ARGUMENT,
        "There is no folder to save upgrades in: HOME is not set to the full path of a folder.",
        "Nothing was changed.",
        "Set XDG_STATE_HOME to the full path of a folder, such as /var/lib/odoo-upgrade.");
  }

  static TroubleException locked(Path file, SessionLocks.LockedException by) {
    String who = by.isThisProcess() ? "in this odoo-upgrade" : "in another odoo-upgrade";
    String number = by.pid().isPresent() ? " (process " + by.pid().getAsLong() + ")" : "";
    return file(
        "The session %s is already open %s%s.".formatted(file, who, number),
        "Only one program can use a session at a time; nothing is lost.",
        "Use that window, or close it and try again.");
  }

  static TroubleException damaged(Path file, String reason) {
    return file(
        "The session %s cannot be used. %s".formatted(file, reason),
        "The file was not changed.",
        "Open it with the odoo-upgrade that made it, fix it in an editor, or start a new upgrade.");
  }

  static TroubleException missing(Path file) {
    return file(
        "There is no session %s.".formatted(file),
        "",
        "Check the name. To list the saved upgrades: odoo-upgrade sessions");
  }

  static TroubleException noSuchSession(SessionId id, Path folder) {
    return file(
        "There is no session named %s in %s.".formatted(id.value(), folder),
        "",
        "To list the saved upgrades: odoo-upgrade sessions");
  }

  static TroubleException exists(Path file) {
    return file(
        "There is already a file %s.".formatted(file),
        "It was not changed.",
        "Choose another name for the session.");
  }

  static TroubleException unreadable(Path file, IOException cause) {
    return caused(
        cause,
        "The session %s cannot be read: %s.".formatted(file, FileReason.words(cause)),
        "The file was not changed.",
        ofAnother(file, cause).orElse("Make it readable, then try again."));
  }

  /** Why one file of the folder, or the folder itself, is not in the list. */
  static String unlisted(Path file, IOException cause) {
    return "It cannot be read: %s.".formatted(FileReason.words(cause))
        + ofAnother(file, cause).map(told -> " " + told).orElse("");
  }

  private static Optional<String> ofAnother(Path file, IOException cause) {
    return (isForbidden(cause) ? other(file) : Optional.<Owner>empty())
        .map(owner -> "It belongs to " + owner.name() + ". " + takeBack(owner));
  }

  static TroubleException noFolder(Path file, IOException cause) {
    return caused(
        cause,
        "The session %s cannot be saved: its folder does not exist.".formatted(file),
        "Nothing was written.",
        "Create the folder first, or choose another one.");
  }

  static TroubleException notLocked(Path file, IOException cause) {
    return caused(
        cause,
        "The session %s cannot be locked: %s.".formatted(file, FileReason.words(cause)),
        "Without a lock a second program could overwrite it; nothing is lost.",
        "Keep sessions on a local disk: set XDG_STATE_HOME, or name a file with --session.");
  }

  /** Nothing was ever saved there: another folder is as good. */
  static TroubleException readOnlyFolder(Path folder) {
    Path ours = folder.resolveSibling("");
    Optional<Owner> other = Owner.other(folder).filter(owner -> owner.path().startsWith(ours));
    return file(
        "No upgrade can be saved in %s: %s."
            .formatted(folder, whose(other).orElse("it cannot be created or written to")),
        "Nothing was changed.",
        other.map(owner -> takeBack(owner) + " Or set").orElse("Set")
            + " XDG_STATE_HOME to a folder that you can write to.");
  }

  static TroubleException readOnly(Path file) {
    Optional<Owner> other = other(file);
    return file(
        "The session %s cannot be saved: %s."
            .formatted(file, whose(other).orElse("the file or its folder is read-only")),
        kept(file),
        other
            .map(SessionTroubles::takeBack)
            .orElse(
                "Make it writable (chmod u+w), or copy it elsewhere and open the copy with"
                    + " --session."));
  }

  private static String kept(Path file) {
    return Files.exists(file)
        ? "Earlier steps are saved; the latest one is not."
        : "Nothing of this upgrade is saved yet.";
  }

  private static Optional<String> whose(Optional<Owner> other) {
    return other.map(owner -> owner.path() + " belongs to " + owner.name());
  }

  private static Optional<Owner> other(Path file) {
    return Owner.other(file).or(() -> Owner.other(file.resolveSibling("")));
  }

  private static String takeBack(Owner owner) {
    return "Take it back: sudo chown -R \"$(id -un)\" " + ShellWord.quoted(owner.path().toString());
  }

  static TroubleException full(Path file, IOException cause) {
    return caused(
        cause,
        "The session %s cannot be saved: the disk is full.".formatted(file),
        kept(file),
        "Free some space there, then try again.");
  }

  static TroubleException unsaved(Path file, IOException cause) {
    return caused(
        cause,
        "The session %s cannot be saved: %s.".formatted(file, FileReason.words(cause)),
        kept(file),
        "Check the folder and its disk, then try again.");
  }

  static TroubleException notRemoved(Path file, IOException cause) {
    return caused(
        cause,
        "The session %s cannot be deleted: %s.".formatted(file, FileReason.words(cause)),
        "It is still there.",
        "Check the permissions of its folder.");
  }

  static TroubleException answerUnwritable(Path file, IOException cause) {
    return caused(
        cause,
        "The platform's answer cannot be written to %s: %s."
            .formatted(file, FileReason.words(cause)),
        "The answer is lost.",
        "Check the folder and its disk.");
  }

  static TroubleException logUnreadable(Path file, IOException cause) {
    return caused(
        cause,
        "The log %s cannot be read: %s.".formatted(file, FileReason.words(cause)),
        "The platform still has it, and the upgrade keeps running.",
        "Check what it is, and its permissions, with ls -l.");
  }

  static TroubleException logUnwritable(Path file, IOException cause) {
    return caused(
        cause,
        "The log %s cannot be written: %s.".formatted(file, FileReason.words(cause)),
        "Its earlier content is kept, and the upgrade keeps running.",
        "Check the file with ls -l, its disk and the permissions of its folder.");
  }

  /** Whether writing is not allowed there, rather than failing. */
  static boolean isForbidden(IOException cause) {
    return cause instanceof AccessDeniedException
        || READ_ONLY.matcher(FileReason.words(cause)).find();
  }

  private static TroubleException file(String happened, String meaning, String remedy) {
    return new TroubleException(TroubleKind.FILE, happened, meaning, remedy);
  }

  private static TroubleException caused(
      IOException cause, String happened, String meaning, String remedy) {
    return new TroubleException(TroubleKind.FILE, happened, meaning, remedy, cause);
  }
}
