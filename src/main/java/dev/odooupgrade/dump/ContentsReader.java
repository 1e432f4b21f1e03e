package dev.odooupgrade.dump;

import dev.odooupgrade.text.Bytes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells what a stream of bytes is, and what its beginning says. */
final class ContentsReader {
  private static final int HEAD = 4096;

  /** Where a small file unpacks to more than any dump would, the rest is left alone. */
  private static final long MOST_UNPACKED = 2L << 30;

  private static final int TAR_BLOCK = 512;
  private static final int TAR_MAGIC = 257;

  private ContentsReader() {}

  /**
   * Reads at most this many bytes (unpacked, where packed by gzip).
   *
   * @param toTheEnd whether to unpack the rest as well, only to see that it is whole
   * @throws java.util.zip.ZipException when gzip's data is damaged
   * @throws java.io.EOFException when gzip's data is cut off
   */
  static DumpContents read(InputStream stream, long limit, boolean toTheEnd) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream, HEAD);
    if (!isGzip(head(in))) {
      return unpacked(in, limit);
    }
    GzipParts gzip = new GzipParts(in);
    DumpContents inside = unpacked(new BufferedInputStream(gzip, HEAD), limit);
    if (toTheEnd) {
      gzip.skip(MOST_UNPACKED);
    }
    return inside.as(DumpKind.GZIP);
  }

  /** What is packed once more is not unpacked again: a file may hold itself without end. */
  private static DumpContents unpacked(BufferedInputStream in, long limit) throws IOException {
    byte[] head = head(in);
    if (ArchiveHead.startsHere(head, 0)) {
      return archive(DumpKind.CUSTOM, head, 0, in, limit);
    }
    if (Bytes.has(head, TAR_MAGIC, "ustar")) {
      return Bytes.has(head, 0, "toc.dat\0") && ArchiveHead.startsHere(head, TAR_BLOCK)
          ? archive(DumpKind.TAR, head, TAR_BLOCK, in, limit)
          : DumpContents.of(DumpKind.TAR);
    }
    if (isPackedOtherwise(head)) {
      return DumpContents.of(DumpKind.OTHER_COMPRESSION);
    }
    return isText(head) ? text(in, limit) : DumpContents.of(DumpKind.UNKNOWN);
  }

  private static byte[] head(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    return head;
  }

  static boolean isZip(byte[] head) {
    return Bytes.has(head, 0, "PK\3\4") || Bytes.has(head, 0, "PK\5\6");
  }

  static boolean isGzip(byte[] head) {
    return Bytes.has(head, 0, "\u001f\u008b");
  }

  private static DumpContents text(InputStream in, long limit) throws IOException {
    SqlFindings sql = SqlScan.sql(in, limit);
    return DumpContents.of(sql.isSql() ? DumpKind.PLAIN_SQL : DumpKind.UNKNOWN, sql);
  }

  private static DumpContents archive(
      DumpKind kind, byte[] head, int from, InputStream in, long limit) throws IOException {
    ArchiveHead parsed;
    try {
      parsed = ArchiveHead.parse(head, from);
    } catch (IOException senseless) {
      return DumpContents.of(kind);
    }
    return DumpContents.of(kind, parsed, SqlScan.archive(in, limit));
  }

  private static boolean isPackedOtherwise(byte[] head) {
    return isGzip(head)
        || Bytes.has(head, 0, "\u00fd7zXZ")
        || Bytes.has(head, 0, "BZh")
        || Bytes.has(head, 0, "(\u00b5/\u00fd")
        || Bytes.has(head, 0, "\u0004\"M\u0018")
        || Bytes.has(head, 0, "7z\u00bc\u00af")
        || Bytes.has(head, 0, "Rar!");
  }

  /** Text holds no zero byte; a dump is in one of PostgreSQL's encodings, and none has any. */
  private static boolean isText(byte[] head) {
    for (byte one : head) {
      if (one == 0) {
        return false;
      }
    }
    return head.length > 0;
  }
}
