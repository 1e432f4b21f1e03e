package dev.odooupgrade.dump;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the zip that Odoo's backup page makes: dump.sql, manifest.json, and the filestore. */
final class OdooBackup {
  private static final int MANIFEST_LIMIT = 1 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

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
    }
  }

  /** A manifest that makes no sense is passed over: the dump itself is what counts. */
  static DumpContents withManifest(DumpContents contents, byte[] manifest) throws IOException {
    JsonNode tree;
    try {
      tree = JSON.readTree(manifest);
    } catch (JsonProcessingException notJson) {
      return contents;
    }
    OdooSource found = contents.odoo();
    Optional<String> version =
        text(tree, "major_version").or(() -> text(tree, "version")).flatMap(OdooSource::series);
    return contents
        .with(new OdooSource(version.or(found::version), found.newerThan61(), found.strange()))
        .withServer(text(tree, "pg_version"));
  }

  private static Optional<String> text(JsonNode tree, String name) {
    return Optional.ofNullable(tree.get(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }
}
