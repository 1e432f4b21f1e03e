package dev.odooupgrade.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads the zip that Odoo's backup page makes: dump.sql, manifest.json, and the filestore. */
final class OdooBackup {
  private static final int MANIFEST_LIMIT = 1 << 20;

  private OdooBackup() {}

  /**
   * Reads the zip's table of contents, its manifest and the beginning of its dump.
   *
   * @throws java.util.zip.ZipException when the zip is cut off or damaged
   */
  static DumpContents read(Path file, long limit) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry dump = zip.getEntry("dump.sql");
      if (dump == null) {
        return DumpContents.of(DumpKind.ZIP);
      }
      DumpContents contents;
      try (InputStream in = zip.getInputStream(dump)) {
        contents = DumpContents.of(DumpKind.ODOO_BACKUP, SqlScan.sql(in, limit));
      }
      ZipEntry manifest = zip.getEntry("manifest.json");
      if (manifest == null) {
        return contents;
      }
      try (InputStream in = zip.getInputStream(manifest)) {
        return withManifest(contents, in.readNBytes(MANIFEST_LIMIT));
      }
    } catch (RuntimeException senseless) {
      // The JDK checks most of the numbers in a zip, and stumbles over the rest.
      throw new ZipException("its list of files makes no sense");
    } catch (OutOfMemoryError tooLong) {
      // The JDK takes the whole list of files at once; a backup with so many may well be sound.
      return DumpContents.of(DumpKind.ZIP);
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
