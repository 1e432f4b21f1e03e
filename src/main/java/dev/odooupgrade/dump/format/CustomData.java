package dev.odooupgrade.dump.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The data of a dump in custom format: blocks, each a chain of pieces that say how long they are.
 * The file ends with the last of them. See pg_backup_custom.c.
 */
public final class CustomData {
  private static final int TABLE = 1;
  private static final int LARGE_OBJECTS = 3;

  /** A last table of more pieces than this is not walked to its end. */
  private static final int MOST_PIECES = 100_000;

  /** How far a file is walked that does not say where its data is. */
  private static final long FIRST_PART = 256L << 20;

  private final ArchiveReader in;
  private final boolean unpacks;

  private CustomData(ArchiveReader in, boolean unpacks) {
    this.in = in;
    this.unpacks = unpacks;
  }

  /**
   * Whether all of it is there: each block where the file is small, else the last one.
   *
   * @param small whether to read all of it
   */
  public static Wholeness look(FileBytes file, boolean small) throws IOException {
    try {
      ArchiveReader in = new ArchiveReader(file, 0);
      ArchiveHead head = ArchiveHead.read(in);
      if (!ArchiveToc.isKnown(head)) {
        return Wholeness.unproven("its archive format " + head.version() + " is not known");
      }
      ArchiveToc toc = ArchiveToc.ofFile(head, in);
      if (small) {
        return new CustomData(in, head.compression().equals(ArchiveHead.GZIP)).all(toc);
      }
      in.skip(toc.blocks() > 0 && toc.placed() ? toc.last() - in.place() : 0);
      return new CustomData(in, false).last(toc);
    } catch (EOFException cut) {
      return Wholeness.broken("its data ends too early");
    } catch (ZipException damaged) {
      return Wholeness.broken("its data makes no sense");
    }
  }

  /**
   * The version that the rows of Odoo's list of modules tell, where they are found and unpacked.
   */
  static Optional<String> modules(FileBytes file, long limit) throws IOException {
    ArchiveReader in = new ArchiveReader(file, 0);
    ArchiveHead head = ArchiveHead.read(in);
    boolean packed = head.compression().equals(ArchiveHead.GZIP);
    if (!ArchiveToc.isKnown(head) || !(packed || head.compression().equals(ArchiveHead.NONE))) {
      return Optional.empty();
    }
    ArchiveToc toc = ArchiveToc.ofFile(head, in);
    Optional<ModuleRows> modules = toc.modules();
    if (modules.isEmpty()) {
      return Optional.empty();
    }
    in.skip(toc.placed() ? modules.get().place() - in.place() : 0);
    CustomData data = new CustomData(in, false);
    boolean within = true;
    while (within && !in.isAtEnd()) {
      int sort = in.one();
      if (in.number() == modules.get().number()) {
        InputStream rows = data.new Pieces();
        return modules.get().version(packed ? new InflaterInputStream(rows) : rows, limit);
      }
      within = data.body(sort, MOST_PIECES) && in.place() < FIRST_PART;
    }
    return Optional.empty();
  }

  private Wholeness all(ArchiveToc toc) throws IOException {
    long blocks = 0;
    while (!in.isAtEnd()) {
      block(Long.MAX_VALUE);
      blocks++;
    }
    return blocks == toc.blocks()
        ? Wholeness.WHOLE
        : Wholeness.broken("it has %d of its %d blocks of data".formatted(blocks, toc.blocks()));
  }

  private Wholeness last(ArchiveToc toc) throws IOException {
    if (toc.blocks() > 0 && !toc.placed()) {
      return Wholeness.unproven("pg_dump wrote it into a pipe, so it does not say where it ends");
    }
    if (toc.blocks() > 0 && !block(MOST_PIECES)) {
      return Wholeness.unproven("its last table is too large to be read to its end");
    }
    return in.isAtEnd()
        ? Wholeness.WHOLE
        : Wholeness.broken("something else follows the end of its data");
  }

  /** Reads a block; false when it has more pieces than that. */
  private boolean block(long most) throws IOException {
    int sort = in.one();
    in.number();
    return body(sort, most);
  }

  private boolean body(int sort, long most) throws IOException {
    if (sort == TABLE) {
      return chain(most);
    }
    if (sort != LARGE_OBJECTS) {
      throw new ZipException("a block of an unknown kind");
    }
    boolean within = true;
    for (long left = most; within && in.number() != 0; left--) {
      within = left > 0 && chain(most);
    }
    return within;
  }

  private boolean chain(long most) throws IOException {
    Pieces pieces = new Pieces();
    if (unpacks && pieces.next()) {
      try (InputStream packed = new InflaterInputStream(pieces)) {
        packed.transferTo(OutputStream.nullOutputStream());
      }
    }
    long count = 0;
    while (count < most && pieces.next()) {
      count++;
    }
    return count < most;
  }

  /** The pieces of a chain as one stream. */
  private final class Pieces extends InputStream {
    private long left;
    private boolean ended;

    /** Goes to the next piece; false behind the last one. */
    boolean next() throws IOException {
      in.skip(left);
      left = ended ? 0 : in.number();
      if (left < 0) {
        throw new ZipException("a piece of negative length");
      }
      ended |= left == 0;
      return !ended;
    }

    @Override
    public int read() throws IOException {
      if (left == 0 && !next()) {
        return -1;
      }
      left--;
      return in.one();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (length == 0 || (left == 0 && !next())) {
        return length == 0 ? 0 : -1;
      }
      int count = in.some(into, offset, (int) Math.min(length, left));
      left -= count;
      return count;
    }
  }
}
