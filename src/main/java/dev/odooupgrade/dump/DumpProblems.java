package dev.odooupgrade.dump;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.dump.DumpProblem.Code;
import dev.odooupgrade.text.SafeText;
import java.nio.file.Path;

/**
 * The words for everything that can be wrong with a dump, in one place. In the first sentence stand
 * the file and, where there is more to say, what was found.
 */
enum DumpProblems {
  MISSING(
      Code.MISSING,
      "There is no file %s.",
      "Without it, there is nothing to upload.",
      "Check the path, or make the dump: pg_dump DATABASE | gzip > FILE.sql.gz"),
  /** Java cannot open it by any name, not even by the one that the system uses. */
  STRANGE_NAME(
      Code.MISSING,
      "The name of %s has characters that this locale does not have.",
      "A file of that name cannot be opened here, whether it exists or not.",
      "Rename the file, or use the locale of its name, such as LC_ALL=C.UTF-8."),
  FOLDER(
      Code.FOLDER,
      "%s is a folder.",
      "A single file is needed: the dump itself.",
      "Choose the file inside it."),
  DIRECTORY_FORMAT(
      Code.DIRECTORY_FORMAT,
      "%s is a dump in directory format, which is a folder.",
      "A single file is needed.",
      "Make it with -Fc instead of -Fd: pg_dump -Fc DATABASE > FILE.dump"),
  NOT_A_FILE(
      Code.NOT_A_FILE,
      "%s is a pipe or a device, not a file.",
      "The size must be known before the upload starts.",
      "Write the dump to a file first."),
  EMPTY(
      Code.EMPTY,
      "%s is empty: 0 bytes.",
      "The command that made it probably failed.",
      "Make the dump again: pg_dump DATABASE | gzip > FILE.sql.gz, and check its output."),
  UNREADABLE(
      Code.UNREADABLE,
      "%s cannot be read: permission denied.",
      "It belongs to another user, or its permissions are too strict.",
      "Run this as its owner, or change the file's permissions: chmod u+r, or sudo chown $USER."),
  READ_FAILED(
      Code.UNREADABLE,
      "%s cannot be read: %s.",
      "The disk or network drive reported an error.",
      "Copy the file to a local disk and choose the copy."),
  BROKEN(
      Code.TRUNCATED,
      "%s is cut off or damaged: %s.",
      "It cannot be restored, so it cannot be upgraded.",
      "Make the dump again: pg_dump DATABASE | gzip > FILE.sql.gz, or copy it again and compare the"
          + " sizes."),
  PERHAPS_CUT(
      Code.TRUNCATED,
      "%s may be cut off: %s.",
      "If so, the upgrade will fail, perhaps hours from now.",
      "Compare its size with the original, or make the dump again."),
  NOT_A_DUMP(
      Code.NOT_A_DUMP,
      "%s does not look like a database dump (%s).",
      "The platform accepts SQL (plain or gzip), pg_dump's custom format, and Odoo's zip"
          + " backups.",
      "Check that this is the right file. The platform may still accept it."),
  NOT_ODOO(
      Code.NOT_ODOO,
      "%s is a dump of a database without Odoo tables.",
      "It may be a dump of another database on the same server.",
      "Check the name of the database. The platform may still accept it.");

  private final Code code;
  private final String happened;
  private final String meaning;
  private final String remedy;

  DumpProblems(Code code, String happened, String meaning, String remedy) {
    this.code = code;
    this.happened = happened;
    this.meaning = meaning;
    this.remedy = remedy;
  }

  DumpProblem of(Path file) {
    return of(file, "");
  }

  DumpProblem of(Path file, String found) {
    String what = happened.formatted(SafeText.clean(file.toString()), SafeText.clean(found));
    return new DumpProblem(code, isFatal(), new Trouble(TroubleKind.FILE, what, meaning, remedy));
  }

  private boolean isFatal() {
    return this != PERHAPS_CUT && this != NOT_A_DUMP && this != NOT_ODOO;
  }
}
