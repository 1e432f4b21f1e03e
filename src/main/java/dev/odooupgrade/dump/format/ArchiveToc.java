package dev.odooupgrade.dump.format;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The table of contents of {@code pg_dump}'s custom and directory formats, as {@code ReadToc} of
 * pg_backup_archiver.c reads it.
 *
 * @param blocks how many entries have data
 * @param placed whether it says of each of them where its data begins: {@code pg_dump} writes that
 *     last, and only into a file, never into a pipe
 * @param last the place where the last data begins
 * @param modules where the rows of Odoo's list of modules are
 */
public record ArchiveToc(long blocks, boolean placed, long last, Optional<ModuleRows> modules) {
  private static final int OLDEST = 11;
  private static final int NEWEST = 16;
  private static final int ACCESS_METHOD_SINCE = 14;
  private static final int SORT_OF_TABLE_SINCE = 16;
  private static final int PLACE_KNOWN = 2;
  private static final int NO_DATA = 3;
  private static final int MOST_NAME = 1_000;
  private static final int MOST_STATEMENT = 64_000;

  /** What an entry tells before the place of its data; the statement takes the data's rows. */
  private record Entry(long number, String name, String sort, String copy) {
    Optional<ModuleRows> modules(long place, String file) {
      return sort.equals("TABLE DATA") && name.equals("ir_module_module")
          ? Optional.of(new ModuleRows(copy, number, place, file))
          : Optional.empty();
    }
  }

  /** Whether this version of the format, since PostgreSQL 8.4, is one whose fields are known. */
  public static boolean isKnown(ArchiveHead head) {
    return head.minor() >= OLDEST && head.minor() <= NEWEST;
  }

  /** Reads that of a file in custom format, from behind its head on. */
  static ArchiveToc ofFile(ArchiveHead head, ArchiveReader in) throws IOException {
    long blocks = 0;
    long last = 0;
    boolean placed = true;
    Optional<ModuleRows> modules = Optional.empty();
    for (long left = in.number(); left > 0; left--) {
      Entry entry = entry(in, head.minor());
      int state = in.one();
      long place = in.plain(head.offsetSize());
      if (state != NO_DATA) {
        blocks++;
        placed &= state == PLACE_KNOWN;
        last = Math.max(last, place);
        modules = modules.or(() -> entry.modules(place, ""));
      }
    }
    return new ArchiveToc(blocks, placed, last, modules);
  }

  /** Reads that of a folder: the names of its files, without what says how they are packed. */
  public static ArchiveToc ofFolder(ArchiveHead head, ArchiveReader in, Consumer<String> names)
      throws IOException {
    long blocks = 0;
    Optional<ModuleRows> modules = Optional.empty();
    for (long left = in.number(); left > 0; left--) {
      Entry entry = entry(in, head.minor());
      String name = in.text(MOST_NAME).orElse("");
      if (!name.isEmpty()) {
        blocks++;
        names.accept(name);
        modules = modules.or(() -> entry.modules(0, name));
      }
    }
    return new ArchiveToc(blocks, true, 0, modules);
  }

  private static Entry entry(ArchiveReader in, int minor) throws IOException {
    long number = in.number();
    in.number(); // whether it has data, which is told again below
    texts(in, 2); // the catalog's numbers
    String name = in.text(MOST_NAME).orElse("");
    String sort = in.text(MOST_NAME).orElse("");
    in.number(); // the section
    texts(in, 2); // create, drop
    String copy = in.text(MOST_STATEMENT).orElse("");
    texts(in, minor >= ACCESS_METHOD_SINCE ? 3 : 2); // the schema, the tablespace, how it is kept
    if (minor >= SORT_OF_TABLE_SINCE) {
      in.number();
    }
    texts(in, 2); // the owner, and "false"
    Optional<String> dependency = in.text(0);
    while (dependency.isPresent()) {
      dependency = in.text(0);
    }
    return new Entry(number, name, sort, copy);
  }

  private static void texts(ArchiveReader in, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      in.text(0);
    }
  }
}
