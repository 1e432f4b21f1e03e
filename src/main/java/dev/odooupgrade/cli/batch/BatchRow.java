package dev.odooupgrade.cli.batch;

import dev.odooupgrade.domain.session.SessionId;
import java.util.Map;

/**
 * One upgrade that is wanted.
 *
 * @param line where it stands in the file, from 1
 * @param id the name of its session
 * @param cells the others that are filled in, by the names of their columns
 */
record BatchRow(int line, SessionId id, Map<String, String> cells) {
  BatchRow {
    cells = Map.copyOf(cells);
  }

  /** Such as {@code Line 3 (acme): }, before what is said of it. */
  static String where(int line, String name) {
    return name.isEmpty() ? "Line " + line + ": " : "Line " + line + " (" + name + "): ";
  }

  String where() {
    return where(line, id.value());
  }

  String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  boolean wantsDownload() {
    return !RowCommand.isNo(cells.getOrDefault(RowCommand.DOWNLOAD, "no"));
  }
}
