package dev.odooupgrade.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.dump.DumpProblem.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people have them, made by hand; RealDumpTest has those of a real pg_dump. */
class DumpInspectorTest {
  private static final String SQL =
      """
      -- PostgreSQL database dump
      CREATE TABLE ir_module_module (
       id integer
      );
      -- PostgreSQL database dump complete
      """;

  private final Path folder;
  private final DumpInspector inspector = new DumpInspector();

  DumpInspectorTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void a_file_that_is_missing() {
    DumpReport report = inspector.inspect(folder.resolve("nowhere.sql"));

    assertFatal(report, Code.MISSING, "There is no file", "pg_dump");
    assertThat(report.describe()).isEqualTo("not readable");
  }

  @Test
  void a_path_below_a_file() throws IOException {
    Path file = Files.writeString(folder.resolve("a.sql"), "x");

    assertFatal(
        inspector.inspect(file.resolve("b.sql")), Code.MISSING, "There is no file", "Check");
  }

  @Test
  void a_folder() {
    assertFatal(inspector.inspect(folder), Code.FOLDER, "is a folder", "file inside");
  }

  @Test
  void an_empty_file() throws IOException {
    assertFatal(inspect("a.sql", ""), Code.EMPTY, "0 bytes", "again");
  }

  @Test
  void a_file_of_another_user() throws IOException {
    Path file = Files.writeString(folder.resolve("secret.sql"), SQL);
    DumpInspector forbidden =
        new DumpInspector(ProofDepth.BEFORE_SENDING, path -> !path.equals(file));

    assertFatal(forbidden.inspect(file), Code.UNREADABLE, "permission denied", "chmod");
  }

  @Test
  void a_dump_folder_with_more_than_files_in_it() throws IOException {
    Path dump = Files.createDirectory(folder.resolve("sales.dir"));
    Files.writeString(dump.resolve("toc.dat"), "PGDMP");
    Path link = Files.createSymbolicLink(dump.resolve("1.dat"), folder.resolve("elsewhere"));
    assertFatal(inspector.inspect(dump, true), Code.NOT_A_FILE, "contains 1.dat", "cp -rL " + dump);
    Files.delete(link);
    Files.createDirectory(dump.resolve("old"));
    assertFatal(inspector.inspect(dump, true), Code.NOT_A_FILE, "contains old", "remove");
  }

  @Test
  void a_device() {
    assertFatal(inspector.inspect(Path.of("/dev/zero")), Code.NOT_A_FILE, "device", "file first");
  }

  @Test
  void a_name_that_this_locale_cannot_read_is_told_as_the_cause() {
    DumpReport report = new DumpInspector().inspect(Path.of("/srv/b\uFFFDckup.sql"));

    assertThat(report.fatal().orElseThrow().trouble().sentence())
        .startsWith(
            "The name of /srv/b\uFFFDckup.sql has characters that this locale does not have.")
        .contains("Rename the file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dear customer, see the attached dump", "\0\1\2\3", "%PDF-1.7\n1 0 obj"})
  void what_is_no_dump_raises_doubt_and_no_more(String content) throws IOException {
    DumpReport report = inspect("a.sql", content);

    assertThat(report.usable()).isTrue();
    assertThat(report.warnings()).extracting(DumpProblem::code).containsExactly(Code.NOT_A_DUMP);
    assertThat(report.contents().odoo().release()).isEmpty();
  }

  @Test
  void a_gzip_of_no_dump_raises_doubt() throws IOException {
    DumpReport report =
        inspect("a.sql.gz", gzip("holiday pictures".getBytes(StandardCharsets.UTF_8)));

    assertThat(report.contents().kind()).isEqualTo(DumpKind.GZIP);
    assertThat(report.warnings()).extracting(DumpProblem::code).containsExactly(Code.NOT_A_DUMP);
  }

  @Test
  void a_gzip_of_a_custom_dump_is_looked_into() throws IOException {
    DumpReport report = inspect("a.dump.gz", gzip(ArchiveHeadTest.made(16, 3)));

    assertThat(report.contents().kind()).isEqualTo(DumpKind.GZIP);
    assertThat(report.contents().archive()).contains("1.16");
    assertThat(report.describe()).endsWith("gzip, PostgreSQL 17");
  }

  @Test
  void a_damaged_gzip() throws IOException {
    byte[] bytes = gzip(SQL.repeat(50).getBytes(StandardCharsets.UTF_8));
    bytes[bytes.length - 6] ^= 1;

    assertFatal(inspect("a.sql.gz", bytes), Code.TRUNCATED, "damaged", "again");
  }

  @Test
  void a_large_file_that_ends_in_zeros_is_broken_and_never_read_whole() throws IOException {
    Path file = Files.write(folder.resolve("huge.dump"), ArchiveHeadTest.made(14, 0));
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(200L << 30);
    }

    DumpReport report = inspector.inspect(file);

    assertFatal(report, Code.TRUNCATED, "cut off or damaged", "again");
    assertThat(report.describe()).startsWith("200.0 GiB, custom format");
  }

  @Test
  void an_Odoo_backup() throws IOException {
    byte[] zip =
        zip(
            Map.of(
                "manifest.json",
                "{\"odoo_dump\": \"1\", \"major_version\": \"17.0\", \"pg_version\": \"14.0\"}",
                "dump.sql",
                SQL,
                "filestore/ab/abcd",
                "x"));

    DumpReport report = inspect("backup.zip", zip);

    assertThat(report.problems()).isEmpty();
    assertThat(report.describe()).endsWith("Odoo backup, zip, PostgreSQL 14, Odoo 17.0");
    assertThat(report.contents().odoo().release()).isPresent();
  }

  @Test
  void an_Odoo_backup_whose_manifest_makes_no_sense_is_still_one() throws IOException {
    DumpReport report = inspect("b.zip", zip(Map.of("manifest.json", "{", "dump.sql", SQL)));

    assertThat(report.problems()).isEmpty();
    assertThat(report.contents().kind()).isEqualTo(DumpKind.ODOO_BACKUP);
  }

  @Test
  void a_zip_of_something_else() throws IOException {
    DumpReport report = inspect("b.zip", zip(Map.of("picture.png", "x")));

    assertFatal(report, Code.NOT_A_DUMP, "zip without dump.sql", "unzip -l");
  }

  @Test
  void a_zip_without_its_table_of_contents() throws IOException {
    byte[] zip = zip(Map.of("dump.sql", SQL));

    assertFatal(
        inspect("cut.zip", Arrays.copyOf(zip, zip.length - 30)),
        Code.TRUNCATED,
        "cut off",
        "again");
  }

  @Test
  void a_name_that_would_paint_on_the_screen_is_made_harmless() {
    DumpReport report = inspector.inspect(folder.resolve("a\u001b[2Jb.sql"));

    assertThat(report.problems().get(0).trouble().sentence()).doesNotContain("\u001b");
  }

  @Test
  void a_change_shows_in_the_file_a_session_remembers() throws IOException {
    DumpReport before = inspect("a.sql", SQL);
    DumpReport after = inspect("a.sql", SQL + "-- more\n");

    assertThat(before.file().isSameContent(inspector.inspect(before.path()).file())).isFalse();
    assertThat(after.file().isSameContent(inspector.inspect(after.path()).file())).isTrue();
  }

  private static void assertFatal(DumpReport report, Code code, String happened, String remedy) {
    assertThat(report.usable()).isFalse();
    assertThat(report.fatal())
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.trouble().happened()).contains(happened);
              assertThat(problem.trouble().remedy()).contains(remedy);
            });
  }

  private DumpReport inspect(String name, String content) throws IOException {
    return inspect(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private DumpReport inspect(String name, byte[] content) throws IOException {
    return inspector.inspect(Files.write(folder.resolve(name), content));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : new LinkedHashMap<>(files).entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
