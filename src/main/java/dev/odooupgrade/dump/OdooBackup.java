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
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads the zip that Odoo's backup page makes: dump.sql, manifest.json, and the filestore. */
final class OdooBackup {
  private static final int MANIFEST_LIMIT = 1 << 20;

  /** What the first part of a split zip begins with. */
  private static final String MARK = "PK\7\b";

  private static final String DUMP = "dump.sql";
  private static final String MANIFEST = "manifest.json";
  private static final Pattern OTHER_DUMP = Pattern.compile("(?i).*\\.(dump|backup|sql|sql\\.gz)");

  private final FileBytes file;
  private final ProofDepth depth;
  private DumpContents contents = DumpContents.of(DumpKind.ZIP);
  private Wholeness sql = Wholeness.unproven("its dump.sql cannot be unpacked here");
  private Wholeness rest = Wholeness.unproven("it is too large to be read to its end now");
  private Optional<byte[]> manifest = Optional.empty();
  private Optional<Misfit> misfit = Optional.empty();
  private boolean locked;

  private OdooBackup(FileBytes file, ProofDepth depth) {
    this.file = file;
    this.depth = depth;
  }

  /**
   * Reads the zip's list of files, its manifest and its dump; of a small one, every file.
   *
   * @throws ZipException when the zip is cut off or damaged
   */
  static DumpLook look(FileBytes file, ProofDepth depth) throws IOException {
    if (Bytes.has(file.at(0, MARK.length()), 0, MARK)) {
      return DumpLook.misfit(DumpKind.ZIP, DumpProblems.ZIP_SPLIT);
    }
    OdooBackup backup = new OdooBackup(file, depth);
    OptionalLong read = file.size() <= depth.whole() ? backup.readAll() : OptionalLong.empty();
    ZipList list =
        ZipList.of(file)
            .orElseThrow(() -> new ZipException("the list at the end of the zip file is missing"));
    if (list.split()) {
      return DumpLook.misfit(DumpKind.ZIP, DumpProblems.ZIP_SPLIT);
    }
    if (read.isPresent() && read.getAsLong() == sum(list)) {
      backup.rest = Wholeness.WHOLE;
    } else {
      list.walk(entry -> backup.readListed(list, entry));
    }
    return backup.found();
  }

  /**
   * Reads the files in their order, before the list that follows them can be read. What is wrong
   * with another one than the dump does not keep it from being upgraded.
   *
   * @return the sum of what was read, whatever its order; empty when not all of it was
   */
  private OptionalLong readAll() throws IOException {
    rest = Wholeness.unproven("not all of its files can be unpacked here");
    long left = depth.unpacked(file.size());
    long sum = 0;
    Optional<String> inside = Optional.empty();
    // Not closed: an entry that is cut off would be read on.
    ZipInputStream zip = new ZipInputStream(new BufferedInputStream(file.stream(0, file.size())));
    try {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        inside = Optional.of(entry.getName());
        TailStream bytes = new TailStream(zip);
        take(entry.getName(), bytes, left);
        left -= bytes.readTo(left).count();
        if (!bytes.hasEnded()) {
          return OptionalLong.empty();
        }
        sum += Objects.hash(entry.getName(), entry.getCrc(), entry.getSize());
        inside = Optional.empty();
      }
      return OptionalLong.of(sum);
    } catch (EOFException | ZipException | IllegalArgumentException unreadable) {
      if (inside.filter(DUMP::equals).isPresent()) {
        throw new ZipException("its dump.sql is damaged or ends too early");
      }
      rest = inside.map(name -> Wholeness.broken(name + " is damaged")).orElse(rest);
      return OptionalLong.empty();
    }
  }

  private static long sum(ZipList list) throws IOException {
    long[] sum = {0};
    list.walk(
        entry -> {
          sum[0] += Objects.hash(entry.name(), entry.crc(), entry.size());
          return true;
        });
    return sum[0];
  }

  private boolean readListed(ZipList list, ZipList.Entry entry) throws IOException {
    boolean isDump = entry.name().equals(DUMP);
    if (isDump && !entry.isReadable()) {
      locked = true;
      misfit = Optional.of(DumpProblems.ZIP_PASSWORD.found("")).filter(any -> entry.encrypted());
      return !entry.encrypted();
    }
    boolean isRead = isDump || (entry.name().equals(MANIFEST) && entry.isReadable());
    try (TailStream bytes =
        new TailStream(isRead ? list.open(entry) : InputStream.nullInputStream())) {
      boolean toEnd = entry.packed() <= depth.whole();
      take(entry.name(), bytes, toEnd ? depth.unpacked(file.size()) : 0);
      boolean differs = bytes.count() != entry.size() || bytes.crc() != entry.crc();
      if (isDump && bytes.hasEnded() && differs) {
        throw new ZipException("its dump.sql does not match its checksum");
      }
    } catch (EOFException cut) {
      throw new ZipException("its dump.sql ends too early");
    }
    return true;
  }

  /** Looks at a file by its name; of the dump, reads so many bytes beyond what it says first. */
  private void take(String name, TailStream bytes, long most) throws IOException {
    if (name.equals(DUMP)) {
      SqlFindings found = SqlScan.sql(new BufferedInputStream(bytes), depth.text());
      contents = DumpContents.of(DumpKind.ODOO_BACKUP, found);
      sql =
          bytes.readTo(most).count() == 0 && bytes.hasEnded()
              ? Wholeness.broken("its dump.sql is empty")
              : found.end().look(bytes.last());
      misfit =
          Optional.of(DumpProblems.ALL_DATABASES.found("")).filter(any -> found.end().cluster());
    } else if (name.equals(MANIFEST)) {
      manifest = Optional.of(bytes.readNBytes(MANIFEST_LIMIT));
    } else if (name.endsWith("/" + DUMP)) {
      misfit = Optional.of(DumpProblems.ZIP_WITH_FOLDER.found(name));
    } else if (OTHER_DUMP.matcher(name).matches() && !name.startsWith("filestore/")) {
      misfit = misfit.or(() -> Optional.of(DumpProblems.ZIP_OF_OTHER_DUMP.found(name)));
    }
  }

  private DumpLook found() {
    if (contents.kind() == DumpKind.ZIP) {
      Optional<Misfit> without = Optional.of(DumpProblems.ZIP_WITHOUT_DUMP.found(""));
      return new DumpLook(contents, rest, misfit.or(() -> without.filter(any -> !locked)));
    }
    DumpContents told = manifest.map(it -> withManifest(contents, it)).orElse(contents);
    Optional<Misfit> lost = Optional.of(DumpProblems.FILESTORE_DAMAGED.found(rest.why()));
    return sql.isBroken()
        ? new DumpLook(told, sql, Optional.empty())
        : new DumpLook(told, rest, lost.filter(any -> rest.isBroken()));
  }

  /**
   * Adds what the manifest tells. Three plain fields are looked for, wherever they stand: a
   * manifest that makes no sense is passed over, because the dump itself is what counts.
   */
  static DumpContents withManifest(DumpContents contents, byte[] manifest) {
    String json = new String(manifest, StandardCharsets.UTF_8);
    Optional<String> version =
        field(json, "major_version").or(() -> field(json, "version")).flatMap(OdooSource::series);
    return contents.withVersion(version).withServer(field(json, "pg_version"));
  }

  private static Optional<String> field(String json, String name) {
    Matcher field = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([\\w.~+-]+)\"").matcher(json);
    return field.find() ? Optional.of(field.group(1)) : Optional.empty();
  }
}
