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
        "Without it, there is nothing to upload.",
        "Check the path, or make the dump: pg_dump DATABASE | gzip > FILE.sql.gz");
  }

  static DumpProblem folder(Path file) {
    return fatal(
        Code.FOLDER,
        name(file) + " is a folder.",
        "A single file is needed: the dump itself.",
        "Choose the file inside it.");
  }

  static DumpProblem directoryFormat(Path file) {
    return fatal(
        Code.DIRECTORY_FORMAT,
        name(file) + " is a dump in directory format, which is a folder.",
        "A single file is needed.",
        "Make it with -Fc in place of -Fd: pg_dump -Fc DATABASE > FILE.dump");
  }

  static DumpProblem notAFile(Path file) {
    return fatal(
        Code.NOT_A_FILE,
        name(file) + " is a pipe or a device, not a file.",
        "Its size must be known before it is sent.",
        "Write the dump to a file first.");
  }

  static DumpProblem empty(Path file) {
    return fatal(
        Code.EMPTY,
        name(file) + " is empty: 0 bytes.",
        "The command that made it probably failed.",
        AGAIN + ", and check its output.");
  }

  static DumpProblem unreadable(Path file) {
    return fatal(
        Code.UNREADABLE,
        name(file) + " cannot be read: permission denied.",
        "It belongs to another user, or its permissions are too strict.",
        "Run this as its owner, or change the file's permissions: chmod u+r, or sudo chown $USER.");
  }

  static DumpProblem readFailed(Path file, String reason) {
    return fatal(
        Code.UNREADABLE,
        name(file) + " cannot be read: " + SafeText.clean(reason) + ".",
        "The disk or network drive reported an error.",
        "Copy the file to a local disk and choose the copy.");
  }

  static DumpProblem broken(Path file, String sign) {
    return fatal(
        Code.TRUNCATED,
        name(file) + " is cut off or damaged: " + sign + ".",
        "It cannot be restored, so it cannot be upgraded.",
        AGAIN + ", or copy it again and compare the sizes.");
  }

  static DumpProblem perhapsCut(Path file, String sign) {
    return warning(
        Code.TRUNCATED,
        name(file) + " may be cut off: " + sign + ".",
        "If so, the upgrade fails, perhaps hours from now.",
        "Compare its size with the original, or make the dump again.");
  }

  static DumpProblem notADump(Path file, DumpKind kind) {
    return warning(
        Code.NOT_A_DUMP,
        name(file) + " does not look like a database dump (" + kind.words() + ").",
        "The platform accepts SQL (plain or gzip), pg_dump's custom format, and Odoo's zip"
            + " backups.",
        "Check that this is the right file. The platform may still accept it.");
  }

  static DumpProblem notOdoo(Path file) {
    return warning(
        Code.NOT_ODOO,
        name(file) + " is a dump of a database without Odoo tables.",
        "It may be a dump of another database on the same server.",
        "Check the name of the database. The platform may still accept it.");
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
