package dev.odooupgrade.dump;

import dev.odooupgrade.dump.DumpLook.Misfit;
import dev.odooupgrade.dump.format.FileBytes;
import dev.odooupgrade.dump.format.OdooSource;
import dev.odooupgrade.dump.format.SqlFindings;
import dev.odooupgrade.dump.format.SqlScan;
import dev.odooupgrade.dump.format.TailStream;
import dev.odooupgrade.dump.format.Wholeness;
import dev.odooupgrade.dump.format.ZipList;
import dev.odooupgrade.text.Bytes;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** Reads the zip that Odoo's backup page makes: dump.sql, manifest.json, and the filestore. */
final class OdooBackup {
  private static final int MANIFEST_LIMIT = 1 << 20;

  /** What the first part of a split zip begins with. */
  private static final String MARK = "PK\7\b";

  private static final String DUMP = "dump.sql";
  private static final Pattern OTHER_DUMP = Pattern.compile("(?i).*\\.(dump|backup|sql|sql\\.gz)");

  private final ZipList zip;
  private final ProofDepth depth;
  private Optional<ZipList.Entry> dump = Optional.empty();
  private Optional<ZipList.Entry> manifest = Optional.empty();
  private Optional<String> elsewhere = Optional.empty();
  private Optional<String> otherDump = Optional.empty();
  private boolean unreadable;

  private OdooBackup(ZipList zip, ProofDepth depth) {
    this.zip = zip;
    this.depth = depth;
  }

  /**
   * Reads the zip's list of files, its manifest and its dump; of a small one, every file.
   *
   * @throws ZipException when the zip is cut off or damaged
   */
  static DumpLook look(FileBytes file, ProofDepth depth) throws IOException {
    Optional<ZipList> list = ZipList.of(file);
    if (list.map(ZipList::split).orElse(Bytes.has(file.at(0, MARK.length()), 0, MARK))) {
      return DumpLook.misfit(DumpKind.ZIP, DumpProblems.ZIP_SPLIT);
    }
    if (list.isEmpty()) {
      throw new ZipException("the list at the end of the zip file is missing");
    }
    return new OdooBackup(list.get(), depth).look();
  }

  private DumpLook look() throws IOException {
    zip.walk(this::noticed);
    if (dump.isEmpty()) {
      return new DumpLook(DumpContents.of(DumpKind.ZIP), rest(), misplaced());
    }
    if (dump.get().encrypted()) {
      return DumpLook.misfit(DumpKind.ZIP, DumpProblems.ZIP_PASSWORD);
    }
    DumpContents contents = DumpContents.of(DumpKind.ODOO_BACKUP);
    Wholeness sql = Wholeness.unproven("its dump.sql is packed by a method that is not known");
    if (dump.get().isReadable()) {
      TailStream text = new TailStream(zip.open(dump.get()));
      try (text) {
        SqlFindings found = SqlScan.sql(new BufferedInputStream(text), depth.text());
        contents = DumpContents.of(DumpKind.ODOO_BACKUP, found);
        if (dump.get().packed() <= depth.whole()) {
          compare(dump.get(), text.readTo(depth.unpacked(zip.file().size())));
        }
        sql = found.end().look(text.last());
      } catch (EOFException cut) {
        throw new ZipException("its dump.sql ends too early");
      }
    }
    if (sql.isBroken()) {
      return new DumpLook(withManifest(contents), sql, Optional.empty());
    }
    Wholeness rest = rest();
    Optional<Misfit> lost = Optional.of(DumpProblems.FILESTORE_DAMAGED.found(rest.why()));
    return new DumpLook(withManifest(contents), rest, lost.filter(any -> rest.isBroken()));
  }

  private boolean noticed(ZipList.Entry entry) {
    String name = entry.name();
    if (name.equals(DUMP)) {
      dump = Optional.of(entry);
    } else if (name.equals("manifest.json")) {
      manifest = Optional.of(entry);
    } else if (name.endsWith("/" + DUMP)) {
      elsewhere = Optional.of(name);
    } else if (OTHER_DUMP.matcher(name).matches() && !name.startsWith("filestore/")) {
      otherDump = Optional.of(name);
    }
    return true;
  }

  private Optional<Misfit> misplaced() {
    return elsewhere
        .map(DumpProblems.ZIP_WITH_FOLDER::found)
        .or(() -> otherDump.map(DumpProblems.ZIP_OF_OTHER_DUMP::found));
  }

  /** Reads every file of a small zip to its end. */
  private Wholeness rest() throws IOException {
    try {
      return all();
    } catch (EOFException | ZipException damaged) {
      return Wholeness.broken(
          Optional.ofNullable(damaged.getMessage()).orElse("one of its files ends too early"));
    }
  }

  private Wholeness all() throws IOException {
    if (zip.file().size() > depth.whole()) {
      return Wholeness.unproven("it is too large to be read to its end now");
    }
    long[] left = {depth.unpacked(zip.file().size())};
    zip.walk(
        entry -> {
          unreadable |= !entry.isReadable();
          if (entry.isReadable()) {
            left[0] -= compare(entry, left[0]);
          }
          return left[0] > 0;
        });
    return unreadable || left[0] <= 0
        ? Wholeness.unproven("not all of its files can be unpacked here")
        : Wholeness.WHOLE;
  }

  private long compare(ZipList.Entry entry, long most) throws IOException {
    try (TailStream bytes = new TailStream(zip.open(entry))) {
      compare(entry, bytes.readTo(most));
      return bytes.count();
    }
  }

  private static void compare(ZipList.Entry entry, TailStream read) throws ZipException {
    boolean differs = read.count() != entry.size() || read.crc() != entry.crc();
    if (read.hasEnded() && differs) {
      throw new ZipException(entry.name() + " does not match its checksum");
    }
  }

  private DumpContents withManifest(DumpContents contents) throws IOException {
    if (manifest.isEmpty() || !manifest.get().isReadable()) {
      return contents;
    }
    try (InputStream in = zip.open(manifest.get())) {
      return withManifest(contents, in.readNBytes(MANIFEST_LIMIT));
    }
  }

  /**
   * Adds what the manifest tells. Three plain fields are looked for, wherever they stand: a
   * manifest that makes no sense is passed over, because the dump itself is what counts.
   */
  static DumpContents withManifest(DumpContents contents, byte[] manifest) {
    String json = new String(manifest, StandardCharsets.UTF_8);
    OdooSource found = contents.odoo();
    Optional<String> version =
        field(json, "major_version").or(() -> field(json, "version")).flatMap(OdooSource::series);
    return contents
        .with(new OdooSource(version.or(found::version), found.newerThan61(), found.strange()))
        .withServer(field(json, "pg_version"));
  }

  private static Optional<String> field(String json, String name) {
    Matcher field = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([\\w.~+-]+)\"").matcher(json);
    return field.find() ? Optional.of(field.group(1)) : Optional.empty();
  }
}
