package dev.odooupgrade.dump;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.dump.DumpProblem.Code;
import dev.odooupgrade.text.SafeText;
import java.nio.file.Path;

/** The words for everything that can be wrong with a dump, in one place. */
final class DumpProblems {
  private static final String AGAIN = "Make the dump again: pg_dump DATABASE | gzip > FILE.sql.gz";

  private DumpProblems() {}

  static DumpProblem missing(Path file) {
    return fatal(
        Code.MISSING,
        "There is no file " + name(file) + ".",
        "Nothing can be sent without it.",
        "Check the path, or make the dump: pg_dump DATABASE | gzip > FILE.sql.gz");
  }

  static DumpProblem folder(Path file) {
    return fatal(
        Code.FOLDER,
        name(file) + " is a folder.",
        "One file is wanted: the dump itself.",
        "Choose the file inside it.");
  }

  static DumpProblem directoryFormat(Path file) {
    return fatal(
        Code.DIRECTORY_FORMAT,
        name(file) + " is a dump in directory format, which is a folder.",
        "One file is wanted.",
        "Make it with -Fc in place of -Fd: pg_dump -Fc DATABASE > FILE.dump");
  }

  static DumpProblem notAFile(Path file) {
    return fatal(
        Code.NOT_A_FILE,
        name(file) + " is a pipe or a device, not a file.",
        "Its size must be known before it is sent.",
        "Write the dump into a file first.");
  }

  static DumpProblem empty(Path file) {
    return fatal(
        Code.EMPTY,
        name(file) + " is empty: 0 bytes.",
        "The command that made it probably failed.",
        AGAIN + ", and read what it prints.");
  }

  static DumpProblem unreadable(Path file) {
    return fatal(
        Code.UNREADABLE,
        name(file) + " cannot be read: permission denied.",
        "It belongs to another user, or its permissions are too strict.",
        "Run this as the user who owns it, or: chmod u+r, or sudo chown $USER, on that file.");
  }

  static DumpProblem readFailed(Path file, String reason) {
    return fatal(
        Code.UNREADABLE,
        name(file) + " cannot be read: " + SafeText.clean(reason) + ".",
        "The disk, or the network drive it is on, did not give it.",
        "Copy the file to a local disk and choose the copy.");
  }

  static DumpProblem broken(Path file, String sign) {
    return fatal(
        Code.TRUNCATED,
        name(file) + " is cut off or damaged: " + sign + ".",
        "It cannot be restored, so no upgrade can come of it.",
        AGAIN + ", or copy it again and compare the sizes.");
  }

  static DumpProblem perhapsCut(Path file, String sign) {
    return warning(
        Code.TRUNCATED,
        name(file) + " may be cut off: " + sign + ".",
        "If so, the upgrade fails, perhaps hours from now.",
        "Compare its size with the original's, or make the dump again.");
  }

  static DumpProblem notADump(Path file, DumpKind kind) {
    return warning(
        Code.NOT_A_DUMP,
        name(file) + " does not look like a database dump (" + kind.words() + ").",
        "The platform takes SQL, also packed by gzip, pg_dump's custom format, or Odoo's zip.",
        "Check that this is the right file. The platform decides.");
  }

  static DumpProblem notOdoo(Path file) {
    return warning(
        Code.NOT_ODOO,
        name(file) + " is a dump of a database that has no Odoo tables.",
        "It may be a dump of another database on the same server.",
        "Check the name of the database. The platform decides.");
  }

  private static DumpProblem fatal(Code code, String happened, String meaning, String remedy) {
    return new DumpProblem(code, true, new Trouble(TroubleKind.FILE, happened, meaning, remedy));
  }

  private static DumpProblem warning(Code code, String happened, String meaning, String remedy) {
    return new DumpProblem(code, false, new Trouble(TroubleKind.FILE, happened, meaning, remedy));
  }

  private static String name(Path file) {
    return SafeText.clean(file.toString());
  }
}
