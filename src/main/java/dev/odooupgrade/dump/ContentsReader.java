package dev.odooupgrade.dump;

import dev.odooupgrade.dump.DumpLook.Misfit;
import dev.odooupgrade.dump.format.ArchiveHead;
import dev.odooupgrade.dump.format.ArchiveReader;
import dev.odooupgrade.dump.format.CustomData;
import dev.odooupgrade.dump.format.FileBytes;
import dev.odooupgrade.dump.format.GzipMembers;
import dev.odooupgrade.dump.format.ModuleRows;
import dev.odooupgrade.dump.format.SqlEnd;
import dev.odooupgrade.dump.format.SqlFindings;
import dev.odooupgrade.dump.format.SqlScan;
import dev.odooupgrade.dump.format.TailStream;
import dev.odooupgrade.dump.format.TarBlocks;
import dev.odooupgrade.dump.format.Wholeness;
import dev.odooupgrade.dump.format.ZipList;
import dev.odooupgrade.text.Bytes;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.zip.ZipException;

/** Tells what a file is, what its beginning says, and whether its end is there. */
final class ContentsReader {
  private static final int HEAD = 4096;
  private static final int TEXT = 256;
  private static final int TERMINAL = 64 * 1024;
  private static final int TAR_BLOCK = 512;
  private static final int TAR_MAGIC = 257;

  private final FileBytes file;
  private final ProofDepth depth;

  ContentsReader(FileBytes file, ProofDepth depth) {
    this.file = file;
    this.depth = depth;
  }

  DumpLook look() throws IOException {
    byte[] head = file.at(0, HEAD);
    DumpLook look = look(head);
    return look.wholeness().isBroken() && wentThroughTerminal(file.at(0, TERMINAL))
        ? new DumpLook(
            look.contents(), look.wholeness(), Optional.of(DumpProblems.TERMINAL.found("")))
        : look;
  }

  private DumpLook look(byte[] head) throws IOException {
    try {
      if (isZip(head)) {
        return OdooBackup.look(file, depth);
      }
      return isGzip(head) ? gzip() : unpacked(head);
    } catch (EOFException cut) {
      return broken(head, "its data ends too early");
    } catch (ZipException damaged) {
      return broken(head, Optional.ofNullable(damaged.getMessage()).orElse("its data is damaged"));
    }
  }

  private static DumpLook broken(byte[] head, String why) {
    DumpKind kind = isGzip(head) ? DumpKind.GZIP : DumpKind.ZIP;
    return new DumpLook(DumpContents.of(kind), Wholeness.broken(why), Optional.empty());
  }

  private DumpLook unpacked(byte[] head) throws IOException {
    Inside inside = inside(new BufferedInputStream(file.stream(0, file.size())), head);
    Wholeness wholeness =
        switch (inside.contents().kind()) {
          case CUSTOM -> CustomData.look(file, file.size() <= depth.whole());
          case TAR -> TarBlocks.look(file, inside.misfit().isEmpty());
          case PLAIN_SQL -> inside.end().look(TailStream.text(file.last(TailStream.TAIL)));
          default -> Wholeness.unproven("nothing is known of how it ends");
        };
    // The last part begins within a file of the zip, which may be text.
    if (EnumSet.of(DumpKind.UNKNOWN, DumpKind.PLAIN_SQL).contains(inside.contents().kind())
        && ZipList.of(file).filter(ZipList::split).isPresent()) {
      return DumpLook.misfit(DumpKind.ZIP, DumpProblems.ZIP_SPLIT);
    }
    DumpContents told =
        depth.findsVersion()
            ? inside.contents().withVersion(modules(inside.contents().kind()))
            : inside.contents();
    return new DumpLook(told, wholeness, inside.misfit());
  }

  /** What the data of an archive tells; what SQL tells of itself was read before. */
  private Optional<String> modules(DumpKind kind) throws IOException {
    return switch (kind) {
      case CUSTOM -> ModuleRows.inCustom(file, depth.text());
      case TAR -> ModuleRows.inTar(file, depth.text());
      default -> Optional.empty();
    };
  }

  /** What is packed once more is not unpacked again: a file may hold itself without end. */
  private DumpLook gzip() throws IOException {
    try (InputStream packed = file.stream(0, file.size());
        TailStream text = new TailStream(new GzipMembers(packed))) {
      BufferedInputStream in = new BufferedInputStream(text, HEAD);
      in.mark(HEAD);
      byte[] head = in.readNBytes(HEAD);
      in.reset();
      Inside inside = inside(in, head);
      return new DumpLook(
          inside.contents().as(DumpKind.GZIP),
          end(text, inside.end()),
          inside.misfit().or(() -> twicePacked(inside.contents().kind())));
    }
  }

  private static Optional<Misfit> twicePacked(DumpKind kind) {
    return switch (kind) {
      case CUSTOM, TAR, GZIP, ZIP -> Optional.of(DumpProblems.TWICE_PACKED.found(kind.words()));
      default -> Optional.empty();
    };
  }

  private Wholeness end(TailStream text, SqlEnd sql) throws IOException {
    if (file.size() > depth.whole()) {
      return file.endsWithZeros(TailStream.TAIL)
          ? Wholeness.broken("its last 4096 bytes are all zero")
          : Wholeness.unproven("it is too large to be read to its end now");
    }
    Optional<String> last = text.readTo(depth.unpacked(file.size())).last();
    if (last.isEmpty()) {
      return Wholeness.unproven("it unpacks to more than is read here");
    }
    Wholeness end = sql.look(last);
    return end.isBroken() ? end : Wholeness.WHOLE;
  }

  /** What bytes are once they are unpacked. */
  private record Inside(DumpContents contents, Optional<Misfit> misfit, SqlEnd end) {
    static Inside of(DumpContents contents) {
      return new Inside(contents, Optional.empty(), SqlEnd.NONE);
    }

    static Inside of(DumpKind kind, Optional<Misfit> misfit) {
      return new Inside(DumpContents.of(kind), misfit, SqlEnd.NONE);
    }
  }

  private Inside inside(InputStream in, byte[] head) throws IOException {
    if (ArchiveHead.startsHere(head, 0)) {
      return Inside.of(archive(DumpKind.CUSTOM, head, 0, in));
    }
    if (Bytes.has(head, TAR_MAGIC, "ustar")) {
      return Bytes.has(head, 0, "toc.dat\0")
          ? Inside.of(archive(DumpKind.TAR, head, TAR_BLOCK, in))
          : Inside.of(DumpKind.TAR, Optional.of(DumpProblems.TAR_OF_FILES.found("")));
    }
    if (isGzip(head)) {
      return Inside.of(DumpKind.GZIP, Optional.empty());
    }
    if (isZip(head)) {
      return Inside.of(DumpKind.ZIP, Optional.empty());
    }
    Optional<Misfit> packed = ForeignFile.packed(head);
    if (packed.isPresent()) {
      return Inside.of(DumpKind.OTHER_COMPRESSION, packed);
    }
    Optional<Misfit> foreign = ForeignFile.text(head);
    if (foreign.isPresent() || !isText(head)) {
      return Inside.of(DumpKind.UNKNOWN, foreign);
    }
    SqlFindings sql = SqlScan.sql(in, depth.text());
    if (!sql.isSql()) {
      return Inside.of(DumpKind.UNKNOWN, ForeignFile.complaint(head));
    }
    Optional<Misfit> misfit =
        sql.end().cluster()
            ? Optional.of(DumpProblems.ALL_DATABASES.found(""))
            : Optional.of(DumpProblems.LINE_ENDS.found(""))
                .filter(any -> wentThroughTerminal(head));
    return new Inside(DumpContents.of(DumpKind.PLAIN_SQL, sql), misfit, sql.end());
  }

  private DumpContents archive(DumpKind kind, byte[] head, int from, InputStream in)
      throws IOException {
    ArchiveHead parsed;
    if (!ArchiveHead.startsHere(head, from)) {
      return DumpContents.of(kind);
    }
    try {
      parsed = ArchiveHead.read(new ArchiveReader(FileBytes.of(head), from));
    } catch (EOFException | ZipException senseless) {
      return DumpContents.of(kind);
    }
    return DumpContents.of(kind, parsed, SqlScan.archive(in, depth.text()));
  }

  static boolean isZip(byte[] head) {
    return Bytes.has(head, 0, "PK\3\4")
        || Bytes.has(head, 0, "PK\5\6")
        || Bytes.has(head, 0, "PK\7\b");
  }

  static boolean isGzip(byte[] head) {
    return Bytes.has(head, 0, "\u001f\u008b");
  }

  /**
   * Whether each line end became two characters, as a terminal does it: an archive has texts with
   * plain line ends, and packed data has them by chance.
   */
  private static boolean wentThroughTerminal(byte[] head) {
    int lineEnds = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == '\n') {
        if (i == 0 || head[i - 1] != '\r') {
          return false;
        }
        lineEnds++;
      }
    }
    return lineEnds > 1;
  }

  /**
   * Text holds no zero byte; a dump is in one of PostgreSQL's encodings, and none has any. Zeros
   * further on are a hole in it.
   */
  static boolean isText(byte[] head) {
    for (int i = 0; i < Math.min(TEXT, head.length); i++) {
      if (head[i] == 0) {
        return false;
      }
    }
    return head.length > 0;
  }
}
