package dev.odooupgrade.dump;

import dev.odooupgrade.dump.format.ArchiveHead;
import dev.odooupgrade.dump.format.ArchiveReader;
import dev.odooupgrade.dump.format.ArchiveToc;
import dev.odooupgrade.dump.format.BoundedLines;
import dev.odooupgrade.dump.format.FileBytes;
import dev.odooupgrade.dump.format.GzipMembers;
import dev.odooupgrade.dump.format.ModuleRows;
import dev.odooupgrade.dump.format.SqlScan;
import dev.odooupgrade.dump.format.TailStream;
import dev.odooupgrade.dump.format.Wholeness;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * Looks at a dump in directory format: its table of contents, and the files that are named there.
 * See pg_backup_directory.c.
 */
final class FolderReader {
  /** What {@code pg_dump --format=directory} writes into every folder it makes. */
  static final String TABLE_OF_CONTENTS = "toc.dat";

  private static final List<String> PACKED = List.of("", ".gz", ".lz4", ".zst");
  private static final int MOST_FILES = 1_000_000;
  private static final int LAST = 2;

  private final Path folder;
  private final ProofDepth depth;
  private final UnaryOperator<FileBytes> reading;
  private boolean unproven;

  FolderReader(Path folder, ProofDepth depth, UnaryOperator<FileBytes> reading) {
    this.folder = folder;
    this.depth = depth;
    this.reading = reading;
  }

  DumpLook look() throws IOException {
    Optional<String> odd = notAFile();
    if (odd.isPresent()) {
      return DumpLook.misfit(DumpKind.DIRECTORY, DumpProblems.NOT_ONLY_FILES.found(odd.get()));
    }
    DumpContents contents = DumpContents.of(DumpKind.DIRECTORY);
    try (FileChannel channel = FileChannel.open(folder.resolve(TABLE_OF_CONTENTS))) {
      FileBytes toc = reading.apply(FileBytes.of(channel));
      ArchiveReader in = new ArchiveReader(toc, 0);
      if (!ArchiveHead.startsHere(toc.at(0, 5), 0)) {
        throw new ZipException("toc.dat is not a table of contents");
      }
      ArchiveHead head = ArchiveHead.read(in);
      InputStream text = new BufferedInputStream(toc.stream(0, toc.size()));
      contents = DumpContents.of(DumpKind.DIRECTORY, head, SqlScan.archive(text, depth.text()));
      if (depth.findsVersion()) {
        contents = contents.withVersion(ModuleRows.inFolder(toc, this::open, depth.text()));
      }
      return new DumpLook(contents, files(head, in), Optional.empty());
    } catch (NoSuchFileException missing) {
      return broken(contents, "toc.dat is missing");
    } catch (EOFException cut) {
      return broken(contents, "toc.dat ends too early");
    } catch (ZipException | InvalidPathException damaged) {
      return broken(contents, Optional.ofNullable(damaged.getMessage()).orElse("it is damaged"));
    }
  }

  private Optional<String> notAFile() throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(each -> !Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
          .map(each -> String.valueOf(each.getFileName()))
          .sorted()
          .findFirst();
    }
  }

  private static DumpLook broken(DumpContents contents, String why) {
    return new DumpLook(contents, Wholeness.broken(why), Optional.empty());
  }

  private Wholeness files(ArchiveHead head, ArchiveReader in) throws IOException {
    if (!ArchiveToc.isKnown(head)) {
      return Wholeness.unproven("its archive format " + head.version() + " is not known");
    }
    List<String> names = new ArrayList<>();
    ArchiveToc.ofFolder(
        head,
        in,
        name -> {
          if (names.size() < MOST_FILES) {
            names.add(name);
          }
        });
    boolean small = size(folder) <= depth.whole();
    for (String name : names) {
      Path file = find(name);
      check(file, small);
      if (name.startsWith("blobs")) {
        largeObjects(file, small);
      }
    }
    return unproven
        ? Wholeness.unproven("it is too large for each of its files to be read to its end now")
        : Wholeness.WHOLE;
  }

  /** What their list names: a number, a blank, and the file's name in each line. */
  private void largeObjects(Path list, boolean small) throws IOException {
    try (InputStream in = Files.newInputStream(list)) {
      BoundedLines lines = new BoundedLines(in, depth.text());
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        check(find(line.get().replaceFirst("^\\d+ ", "")), small);
      }
    }
  }

  private Path find(String name) throws ZipException {
    return PACKED.stream()
        .map(ending -> folder.resolve(name + ending))
        .filter(file -> folder.equals(file.getParent()) && Files.isRegularFile(file))
        .findFirst()
        .orElseThrow(() -> new ZipException(name + ", which toc.dat names, is missing"));
  }

  /** Unpacks what gzip packed; what lz4 or zstd packed is left alone. */
  private Optional<InputStream> open(String name) throws IOException {
    Path file = find(name);
    boolean packed = file.toString().endsWith(".gz");
    if (!packed && !file.endsWith(name)) {
      return Optional.empty();
    }
    InputStream bytes = Files.newInputStream(file);
    return Optional.of(packed ? new GzipMembers(bytes) : bytes);
  }

  private void check(Path file, boolean small) throws IOException {
    String name = String.valueOf(file.getFileName());
    try (FileChannel channel = FileChannel.open(file)) {
      FileBytes bytes = reading.apply(FileBytes.of(channel));
      if (name.endsWith(".gz")) {
        checkGzip(name, bytes, small);
      } else if (name.endsWith(".lz4") || name.endsWith(".zst")) {
        unproven = true;
        require(bytes.size() > 0 && !bytes.endsWithZeros(TailStream.TAIL), name);
      } else if (name.matches("\\d+\\.dat")) {
        require(new String(bytes.last(LAST), StandardCharsets.ISO_8859_1).equals("\n\n"), name);
      }
    }
  }

  private void checkGzip(String name, FileBytes bytes, boolean small) throws IOException {
    require(bytes.size() > 0 && !bytes.endsWithZeros(TailStream.TAIL), name);
    if (!small) {
      unproven = true;
      return;
    }
    try (TailStream text = new TailStream(new GzipMembers(bytes.stream(0, bytes.size())))) {
      unproven |= text.readTo(depth.unpacked(bytes.size())).last().isEmpty();
    } catch (EOFException | ZipException damaged) {
      require(false, name);
    }
  }

  private static void require(boolean whole, String name) throws ZipException {
    if (!whole) {
      throw new ZipException("its file " + name + " is not whole");
    }
  }

  static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      long size = 0;
      for (Path each : files.toList()) {
        size += Files.size(each);
      }
      return size;
    }
  }
}
