package dev.odooupgrade.dump;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.dump.DumpLook.Misfit;
import dev.odooupgrade.dump.DumpProblem.Code;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.text.ShellWord;
import java.nio.file.Path;
import java.util.EnumSet;

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
      "Rename the file, or the folder with such a name: mv can find it by a pattern such as *.sql."),
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
  NOT_ONLY_FILES(
      Code.NOT_A_FILE,
      "%1$s contains %2$s, which is not a plain file.",
      "A dump in directory format is the files that pg_dump wrote; links are not uploaded.",
      "Make a copy without links (cp -rL %3$s COPY), remove from it what pg_dump did not write, and"
          + " choose the copy."),
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
  TERMINAL(
      Code.TRUNCATED,
      "%1$s was made through a terminal, which changed each line end in it.",
      "It cannot be restored, so it cannot be upgraded.",
      "Make the dump again: omit -t (docker exec -t, ssh -t), or use pg_dump -f FILE."),
  /** Tried with psql 15: it reads the rows of COPY with such line ends, and keeps them in texts. */
  LINE_ENDS(
      Code.LINE_ENDS,
      "%1$s has Windows line ends (CRLF), which pg_dump does not write.",
      "It can be restored, but functions, views and other texts of several lines are changed.",
      "Make the dump again: omit -t (docker exec -t, ssh -t), or use pg_dump -f FILE."),
  PACKED(
      Code.NOT_A_DUMP,
      "%1$s is compressed, but not with gzip or zip.",
      "The platform cannot unpack it.",
      "Unpack it, then choose the result: %4$s"),
  TWICE_PACKED(
      Code.NOT_A_DUMP,
      "%1$s is gzip around a file that is an archive itself (%2$s).",
      "The platform unpacks gzip once and expects SQL.",
      "Unpack it, then choose the result: %4$s"),
  TAR_OF_FILES(
      Code.NOT_A_DUMP,
      "%1$s is an archive of files, not a dump that pg_dump -Ft made.",
      "The platform cannot restore it.",
      "Unpack it, then choose the dump in it: tar xf %3$s"),
  ZIP_WITH_FOLDER(
      Code.NOT_A_DUMP,
      "%1$s has its dump.sql in a folder: %2$s.",
      "The platform looks for dump.sql at the top of the zip.",
      "Unpack it, then zip the contents of that folder, not the folder: zip -r ../backup.zip ."),
  ZIP_OF_OTHER_DUMP(
      Code.NOT_A_DUMP,
      "%1$s contains %2$s, but not dump.sql.",
      "Of a zip, the platform takes only dump.sql.",
      "Unpack it, then choose %2$s: unzip %3$s"),
  ZIP_WITHOUT_DUMP(
      Code.NOT_A_DUMP,
      "%1$s is a zip without dump.sql.",
      "Of a zip, the platform takes only dump.sql.",
      "See what is in it, then choose the right file: unzip -l %3$s"),
  FILESTORE_DAMAGED(
      Code.TRUNCATED,
      "%1$s is damaged: %2$s.",
      "The dump.sql in it is whole, so it can be upgraded, but an attachment is lost.",
      "Make the backup again if you need the attachment."),
  ZIP_PASSWORD(
      Code.NOT_A_DUMP,
      "%1$s is protected by a password.",
      "The platform cannot unpack it.",
      "Unpack it, then choose its dump.sql: unzip %3$s"),
  ZIP_SPLIT(
      Code.NOT_A_DUMP,
      "%1$s is one part of a zip that is split into several files.",
      "One part alone cannot be unpacked.",
      "Join the parts, then choose the result: zip -s 0 FILE.zip --out WHOLE.zip"),
  ALL_DATABASES(
      Code.NOT_A_DUMP,
      "%1$s was made by pg_dumpall, so it contains all databases of a server.",
      "The platform upgrades one database.",
      "Make a dump of that one: pg_dump DATABASE | gzip > FILE.sql.gz"),
  WEB_PAGE(
      Code.NOT_A_DUMP,
      "%1$s is a web page, not a dump: \"%2$s\".",
      "A server sent this page instead of the dump, perhaps because you were not logged in.",
      "Open the file in a browser to read it, then get the dump again."),
  JSON(
      Code.NOT_A_DUMP,
      "%1$s is an answer in JSON, not a dump: %2$s.",
      "A server sent this answer instead of the dump.",
      "Read the file to see what is wrong, then get the dump again."),
  UTF_16(
      Code.NOT_A_DUMP,
      "%1$s is text in UTF-16, as > makes it in PowerShell.",
      "PostgreSQL cannot read it.",
      "Make the dump again with pg_dump -f FILE, not with >."),
  LFS_POINTER(
      Code.NOT_A_DUMP,
      "%1$s is a Git LFS pointer, not the dump itself.",
      "The dump is on the server of the Git repository.",
      "Get it with: git lfs pull"),
  ERROR_TEXT(
      Code.NOT_A_DUMP,
      "%1$s contains an error message, not a dump: \"%2$s\".",
      "The command that should have made the dump failed.",
      "Correct what the message says, then make the dump again."),
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
    String name = SafeText.clean(file.toString());
    String command = ShellWord.quoted(file.toString());
    String safe = SafeText.clean(found);
    String unpack = (this == PACKED ? Unpacking.valueOf(found) : Unpacking.GZIP).command(file);
    Trouble trouble =
        new Trouble(
            TroubleKind.FILE,
            happened.formatted(name, safe, command),
            meaning,
            remedy.formatted(name, safe, command, unpack));
    return new DumpProblem(code, isFatal(), trouble);
  }

  Misfit found(String what) {
    return new Misfit(this, what);
  }

  private boolean isFatal() {
    return !EnumSet.of(LINE_ENDS, FILESTORE_DAMAGED, NOT_A_DUMP, NOT_ODOO).contains(this);
  }
}
