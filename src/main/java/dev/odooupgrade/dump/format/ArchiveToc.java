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
 */
public record ArchiveToc(long blocks, boolean placed, long last) {
  private static final int OLDEST = 11;
  private static final int NEWEST = 16;
  private static final int ACCESS_METHOD_SINCE = 14;
  private static final int SORT_OF_TABLE_SINCE = 16;
  private static final int PLACE_KNOWN = 2;
  private static final int NO_DATA = 3;
  private static final int MOST_NAME = 1_000;

  /** Whether this version of the format, since PostgreSQL 8.4, is one whose fields are known. */
  public static boolean isKnown(ArchiveHead head) {
    return head.minor() >= OLDEST && head.minor() <= NEWEST;
  }

  /** Reads that of a file in custom format, from behind its head on. */
  static ArchiveToc ofFile(ArchiveHead head, ArchiveReader in) throws IOException {
    long blocks = 0;
    long last = 0;
    boolean placed = true;
    for (long left = in.number(); left > 0; left--) {
      skipEntry(in, head.minor());
      int state = in.one();
      long place = in.plain(head.offsetSize());
      if (state != NO_DATA) {
        blocks++;
        placed &= state == PLACE_KNOWN;
        last = Math.max(last, place);
      }
    }
    return new ArchiveToc(blocks, placed, last);
  }

  /** Reads that of a folder: the names of its files, without what says how they are packed. */
  public static void ofFolder(ArchiveHead head, ArchiveReader in, Consumer<String> names)
      throws IOException {
    for (long left = in.number(); left > 0; left--) {
      skipEntry(in, head.minor());
      in.text(MOST_NAME).filter(name -> !name.isEmpty()).ifPresent(names);
    }
  }

  private static void skipEntry(ArchiveReader in, int minor) throws IOException {
    in.number(); // its number
    in.number(); // whether it has data, which is told again below
    texts(in, 4); // the catalog's numbers, its name, its sort
    in.number(); // the section
    texts(in, minor >= ACCESS_METHOD_SINCE ? 6 : 5); // create, drop, copy, schema, tablespace
    if (minor >= SORT_OF_TABLE_SINCE) {
      in.number();
    }
    texts(in, 2); // the owner, and "false"
    Optional<String> dependency = in.text(0);
    while (dependency.isPresent()) {
      dependency = in.text(0);
    }
  }

  private static void texts(ArchiveReader in, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      in.text(0);
    }
  }
}
