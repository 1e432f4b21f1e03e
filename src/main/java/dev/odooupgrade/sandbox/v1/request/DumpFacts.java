package dev.odooupgrade.sandbox.v1.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.odooupgrade.text.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What is known of a dump that has arrived.
 *
 * @param compressions what its first bytes say it is, outermost first, such as {@code gzip}, {@code
 *     sql}; empty when they say nothing
 * @param postgresql the version of the server it was made from, such as {@code 9.6}
 * @param databaseVersion the version of Odoo in it, such as {@code 7.0}
 * @param databaseUuid the {@code database.uuid} in it
 */
public record DumpFacts(
    long bytes,
    List<String> compressions,
    Optional<String> postgresql,
    Optional<String> databaseVersion,
    Optional<String> databaseUuid) {
  private static final int HEAD = 1 << 16;
  private static final Pattern POSTGRESQL =
      Pattern.compile("-- Dumped from database version (\\d\\d+|\\d\\.\\d+)");
  private static final Pattern ODOO = Pattern.compile("\\bbase\\t[^\\n]*?\\b(\\d+\\.\\d+)\\.\\d");
  private static final Pattern UUID =
      Pattern.compile("database\\.uuid\\t([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  public DumpFacts {
    compressions = List.copyOf(compressions);
  }

  public boolean isSql() {
    return compressions.contains("sql");
  }

  /** What the beginning of this file says; one that cannot be recognised gives only its size. */
  public static DumpFacts of(Path file) throws IOException {
    long bytes = Files.size(file);
    List<String> compressions = new ArrayList<>();
    String text;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD);
      if (Bytes.has(head, 0, "\u001f\u008b")) {
        compressions.add("gzip");
        head = unpackedHead(file);
      }
      text = new String(head, ISO_8859_1);
    }
    kind(text).ifPresent(compressions::add);
    return new DumpFacts(
        bytes, compressions, find(POSTGRESQL, text), find(ODOO, text), find(UUID, text));
  }

  private static Optional<String> kind(String text) {
    if (text.startsWith("PGDMP")) {
      return Optional.of("pgdmp_custom");
    }
    if (text.startsWith("PK\u0003\u0004")) {
      return Optional.of("zip");
    }
    if (text.startsWith("BZh")) {
      return Optional.of("bzip2");
    }
    boolean sql = text.contains("PostgreSQL database") || text.contains("CREATE TABLE");
    return sql ? Optional.of("sql") : Optional.empty();
  }

  private static byte[] unpackedHead(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readNBytes(HEAD);
    } catch (IOException damaged) {
      return new byte[0];
    }
  }

  private static Optional<String> find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
