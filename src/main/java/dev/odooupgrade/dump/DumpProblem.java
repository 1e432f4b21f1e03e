package dev.odooupgrade.dump;

import dev.odooupgrade.domain.Trouble;

/**
 * Something wrong with a dump.
 *
 * @param fatal whether it is certain that no upgrade can come of it; otherwise the platform judges
 */
public record DumpProblem(Code code, boolean fatal, Trouble trouble) {

  public enum Code {
    MISSING,
    FOLDER,
    /** A folder that {@code pg_dump -Fd} made: a platform that takes folders may have it. */
    DIRECTORY_FORMAT,
    NOT_A_FILE,
    EMPTY,
    UNREADABLE,
    /** The end is missing, or a part is damaged. */
    TRUNCATED,
    /** SQL of which something changed each line end. */
    LINE_ENDS,
    NOT_A_DUMP,
    NOT_ODOO
  }
}
