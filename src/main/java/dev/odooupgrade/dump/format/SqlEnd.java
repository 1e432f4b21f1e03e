package dev.odooupgrade.dump.format;

import java.util.Optional;

/**
 * What proves that SQL has come to its end: the last comment that {@code pg_dump} writes, and since
 * 2025 the command behind it that ends what {@code \restrict} began.
 *
 * @param cluster whether {@code pg_dumpall} made it, which writes such comments of each database
 * @param awaited the last line that is still missing; empty when none is
 * @param holed whether zeros were in it, as a disk leaves them where it lost what was written
 */
public record SqlEnd(
    boolean madeByPgDump, boolean cluster, Optional<String> awaited, boolean holed) {
  public static final SqlEnd NONE = new SqlEnd(false, false, Optional.empty());

  private SqlEnd(boolean madeByPgDump, boolean cluster, Optional<String> awaited) {
    this(madeByPgDump, cluster, awaited, false);
  }

  private static final String BEGINNING = "-- PostgreSQL database ";
  private static final String CLUSTER = BEGINNING + "cluster dump";
  private static final String DUMP = BEGINNING + "dump";
  private static final String COMPLETE = " complete";
  private static final String RESTRICT = "\\restrict ";
  private static final String UNRESTRICT = "\\unrestrict ";

  /** What is known after one more line of SQL that is none of a table's rows. */
  SqlEnd after(String line) {
    if (line.equals(CLUSTER)) {
      return new SqlEnd(true, true, Optional.of(CLUSTER + COMPLETE));
    }
    if (line.equals(DUMP) && !cluster) {
      return new SqlEnd(true, false, Optional.of(DUMP + COMPLETE));
    }
    if (line.startsWith(RESTRICT) && madeByPgDump && !cluster) {
      return new SqlEnd(
          true, false, Optional.of(UNRESTRICT + line.substring(RESTRICT.length()).strip()));
    }
    return awaited.filter(line.strip()::equals).isPresent()
        ? new SqlEnd(true, cluster, Optional.empty())
        : this;
  }

  SqlEnd withHole() {
    return new SqlEnd(madeByPgDump, cluster, awaited, true);
  }

  /**
   * Whether the SQL is whole.
   *
   * @param last its last lines; empty when they were not read
   */
  public Wholeness look(Optional<String> last) {
    if (holed) {
      return Wholeness.broken("it has zeros where there should be text");
    }
    if (!madeByPgDump) {
      return Wholeness.unproven("pg_dump did not make it, so it has no known last line");
    }
    if (awaited.isEmpty() || last.filter(this::endsIn).isPresent()) {
      return Wholeness.WHOLE;
    }
    return last.isPresent()
        ? Wholeness.broken("pg_dump's last line is missing")
        : Wholeness.unproven("it was not read to its end");
  }

  private boolean endsIn(String last) {
    return last.lines().map(String::strip).anyMatch(awaited.orElseThrow()::equals);
  }
}
