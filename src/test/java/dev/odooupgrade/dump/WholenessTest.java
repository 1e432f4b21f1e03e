package dev.odooupgrade.dump;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.dump.format.Wholeness;
import dev.odooupgrade.testing.CustomDump;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of dump: whole, cut anywhere, and what people send instead of one. */
class WholenessTest {
  private static final byte[] SQL = DumpTable.sql();

  private final Path folder;
  private final DumpInspector inspector = new DumpInspector();

  WholenessTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Arguments> whole() {
    return DumpTable.whole().entrySet().stream()
        .map(dump -> Arguments.of(dump.getKey(), dump.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whole")
  void whole_ones_are_proven(String name, byte[] dump) throws IOException {
    DumpReport report = inspect(name, dump);
    assertThat(report.problems()).isEmpty();
    assertThat(report.wholeness()).isEqualTo(Wholeness.WHOLE);
    assertThat(report.describe()).doesNotContain("not checked");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whole")
  void cut_ones_are_broken_wherever_they_are_cut(String name, byte[] dump) throws IOException {
    int lastWord = name.endsWith(".sql") ? 4 : 1;
    for (int length = 600; length <= dump.length - lastWord; length += step(length, dump.length)) {
      DumpReport report = inspect(name, Arrays.copyOf(dump, length));
      assertThat(report.wholeness().isBroken()).as("%s at %s", name, length).isTrue();
      assertThat(report.usable()).as("%s at %s", name, length).isFalse();
    }
  }

  /** Closely at the end, where the proofs are. */
  private static int step(int length, int end) {
    return length < end - 200 ? Math.max(1, Math.min(97, end - 200 - length)) : 1;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whole")
  void one_whose_second_half_became_zeros_is_broken(String name, byte[] dump) throws IOException {
    byte[] zeros = Arrays.copyOf(Arrays.copyOf(dump, dump.length / 2), dump.length);
    boolean holdsNoLength = name.equals("unpacked.dump") || name.equals("piped.dump");
    assertThat(inspect(name, zeros).usable()).isEqualTo(holdsNoLength);
  }

  @Test
  void a_large_one_is_proven_where_that_is_cheap_and_else_said_not_to_be() throws IOException {
    DumpInspector hasty = new DumpInspector(new ProofDepth(1_000, 1_000), Files::isReadable);
    Map<String, Boolean> proven =
        Map.of(
            "plain.sql", true,
            "packed.sql.gz", false,
            "custom.dump", true,
            "unpacked.dump", true,
            "archive.tar", true,
            "backup.zip", false);
    for (Map.Entry<String, Boolean> each : proven.entrySet()) {
      byte[] dump = DumpTable.whole().getOrDefault(each.getKey(), SQL);
      // A gzip of a few hundred bytes is a small one.
      byte[] large = each.getKey().endsWith("gz") ? DumpTable.gzip(noisy()) : dump;
      DumpReport report = hasty.inspect(Files.write(folder.resolve(each.getKey()), large));
      assertThat(report.usable()).as(each.getKey()).isTrue();
      assertThat(report.wholeness().isWhole()).as(each.getKey()).isEqualTo(each.getValue());
      assertThat(report.describe().contains("not checked to its end"))
          .isNotEqualTo(each.getValue());
    }
    for (String cut : List.of("plain.sql", "custom.dump", "unpacked.dump", "archive.tar")) {
      byte[] dump = DumpTable.whole().getOrDefault(cut, SQL);
      Path file = Files.write(folder.resolve(cut), Arrays.copyOf(dump, dump.length - 1_100));
      assertThat(hasty.inspect(file).usable()).as(cut).isFalse();
    }
  }

  private static byte[] noisy() {
    byte[] noise = CustomDump.of(9_000);
    for (int i = 0; i < noise.length; i++) {
      noise[i] |= 1; // text has no zeros
    }
    return DumpTable.join(SQL, noise);
  }

  static Stream<Arguments> misfits() {
    byte[] custom = CustomDump.compressed(9_000);
    byte[] packed = DumpTable.gzip(SQL);
    byte[] utf16 = ("\ufeff" + DumpTable.SQL).getBytes(UTF_16LE);
    byte[] locked = DumpTable.zip("dump.sql", SQL);
    locked[6] |= 1;
    locked[find(locked, "PK\1\2") + 8] |= 1;
    byte[] split = DumpTable.zip("dump.sql", SQL);
    split[split.length - 22 + 4] = 1;
    ByteArrayOutputStream files = new ByteArrayOutputStream();
    DumpTable.member(files, "sales.dir/toc.dat", CustomDump.emptyToc());
    files.writeBytes(new byte[1_024]);
    return Stream.of(
        Arguments.of("-Fc, docker -t", DumpTable.throughTerminal(custom), "terminal", "pg_dump -f"),
        Arguments.of("gzip, ssh -t", DumpTable.throughTerminal(noisyGzip()), "terminal", "omit -t"),
        Arguments.of("-Fc | gzip", DumpTable.gzip(custom), "custom format", "gzip -dc < "),
        Arguments.of("-Ft | gzip", DumpTable.gzip(tar()), "tar", "gzip -dc < "),
        Arguments.of("gzip | gzip", DumpTable.gzip(packed), "gzip", "gzip -dc < "),
        Arguments.of("tar", files.toByteArray(), "not a dump that pg_dump -Ft made", "tar xf"),
        Arguments.of("tar.gz", DumpTable.gzip(files.toByteArray()), "archive of files", "tar xf"),
        Arguments.of("xz", bytes("\u00fd7zXZ\0"), "compressed", "xz -dc < "),
        Arguments.of("bz2", bytes("BZh91AY"), "compressed", "bzip2 -dc < "),
        Arguments.of("zst", bytes("(\u00b5/\u00fd\0"), "compressed", "zstd -dc < "),
        Arguments.of("lz4", bytes("\4\"M\u0018d"), "compressed", "lz4 -dc < "),
        Arguments.of("7z", bytes("7z\u00bc\u00af\0"), "compressed", "7z x"),
        Arguments.of("UTF-16", utf16, "UTF-16", "pg_dump -f"),
        Arguments.of("UTF-16, gz", DumpTable.gzip(utf16), "UTF-16", "pg_dump -f"),
        Arguments.of(
            "page", bytes("<!DOCTYPE html><title>Log in</title>"), "\"Log in\"", "browser"),
        Arguments.of("page, gz", DumpTable.gzip(bytes("\n<html>x")), "web page", "get the dump"),
        Arguments.of("XML", bytes("<?xml?><Code>AccessDenied</Code>"), "AccessDenied", "get the"),
        Arguments.of("JSON", bytes("{\"error\": \"no\"}"), "{\"error\": \"no\"}", "get the dump"),
        Arguments.of("list", bytes("[{\"error\": 1}]"), "JSON", "get the dump"),
        Arguments.of(
            "LFS",
            bytes("version https://git-lfs.github.com/spec/v1\n"),
            "Git LFS",
            "git lfs pull"),
        Arguments.of(
            "gzip, no pipe",
            bytes("gzip: compressed data not written to a terminal."),
            "terminal",
            "again"),
        Arguments.of(
            "pg_dumpall",
            bytes("--\n-- PostgreSQL database cluster dump\n--\n"),
            "all",
            "pg_dump "),
        Arguments.of("error", bytes("pg_dump: error: no role\n"), "no role", "make the dump again"),
        Arguments.of("shell", bytes("bash: pg_dump: command not found"), "not found", "again"),
        Arguments.of(
            "docker", DumpTable.gzip(bytes("Error response from daemon: x")), "daemon", "again"),
        Arguments.of("zip of folder", DumpTable.zip("a/dump.sql", SQL), "a/dump.sql", "zip -r"),
        Arguments.of("zip of -Fc", DumpTable.zip("dump.dump", custom), "dump.dump", "unzip "),
        Arguments.of("zip of gz", DumpTable.zip("dump.sql.gz", packed), "dump.sql.gz", "unzip "),
        Arguments.of("zip of sql", DumpTable.zip("sales.sql", SQL), "sales.sql", "unzip "),
        Arguments.of("zip, password", locked, "password", "unzip "),
        Arguments.of("zip, last part", split, "split", "zip -s 0"),
        Arguments.of("zip, last part of text", DumpTable.join(SQL, split), "split", "zip -s 0"),
        Arguments.of("zip, first part", bytes("PK\7\bPK\3\4 and so on"), "split", "zip -s 0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sales.sql.xz | unxz FOLDER/sales.sql.xz",
        "sales.sql    | xz -dc < FOLDER/sales.sql > FOLDER/unpacked-sales.sql",
        "sales.XZ     | xz -dc < FOLDER/sales.XZ > FOLDER/unpacked-sales.XZ"
      })
  void the_cure_unpacks_a_file_of_any_name(String name, String command) throws IOException {
    assertThat(inspect(name, bytes("\u00fd7zXZ\0")).fatal().orElseThrow().trouble().remedy())
        .endsWith(": " + command.replace("FOLDER", folder.toString()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misfits")
  void what_is_not_a_dump_is_named_with_its_cure(
      String name, byte[] file, String named, String cure) throws IOException {
    DumpReport report = inspect("file", file);
    assertThat(report.problems()).hasSize(1);
    assertThat(report.fatal())
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.trouble().happened()).contains(named);
              assertThat(problem.trouble().remedy()).contains(cure);
            });
  }

  @Test
  void the_middle_of_a_split_zip_shows_only_in_its_name() throws IOException {
    DumpReport report = inspect("backup.z02", CustomDump.of(2_000));
    byte[] noise = Arrays.copyOfRange(CustomDump.of(9_000), 4_000, 9_000);
    assertThat(report.usable()).isTrue();
    assertThat(inspect("backup.z02", noise).fatal().orElseThrow().trouble().remedy())
        .contains("zip -s 0");
  }

  @Test
  void zeros_in_sql_are_a_hole() throws IOException {
    byte[] holed = SQL.clone();
    Arrays.fill(holed, 3_000, 4_000, (byte) 0);
    for (byte[] dump : List.of(holed, DumpTable.gzip(holed), DumpTable.zip("dump.sql", holed))) {
      assertThat(inspect("a.sql", dump).fatal().orElseThrow().trouble().happened())
          .contains("zeros");
    }
  }

  @Test
  void an_empty_dump_sql_in_a_zip_is_no_dump() throws IOException {
    byte[] zip = DumpTable.zip("dump.sql", new byte[0], "manifest.json", bytes("{}"));
    assertThat(inspect("a.zip", zip).fatal().orElseThrow().trouble().happened())
        .contains("its dump.sql is empty");
  }

  @Test
  void a_bit_or_a_hole_in_a_zip_is_fatal_in_dump_sql_and_else_told() throws IOException {
    byte[] zip = DumpTable.zip("dump.sql", noisy(), "filestore/ab/abcd", CustomDump.of(9_000));
    byte[] bit = zip.clone();
    bit[2_000] ^= 1;
    byte[] hole = zip.clone();
    Arrays.fill(hole, 1_000, 9_000, (byte) 0);
    for (byte[] broken : List.of(bit, hole)) {
      assertThat(inspect("b.zip", broken).fatal())
          .hasValueSatisfying(
              problem -> assertThat(problem.trouble().happened()).contains("dump.sql"));
    }
    byte[] attachment = zip.clone();
    attachment[find(zip, "filestore/ab/abcd") + 2_000] ^= 1;
    DumpReport report = inspect("b.zip", attachment);
    assertThat(report.usable()).isTrue();
    assertThat(report.wholeness().isBroken()).isTrue();
    assertThat(report.warnings().get(0).trouble().happened()).contains("filestore/ab/abcd");
  }

  /** Tried with psql 15.18: it reads such rows, and puts the character into functions and texts. */
  @Test
  void sql_with_windows_line_ends_is_whole_but_named() throws IOException {
    byte[] changed = DumpTable.throughTerminal(SQL);
    for (byte[] dump : List.of(changed, DumpTable.gzip(changed))) {
      DumpReport report = inspect("a.sql", dump);
      assertThat(report.usable()).isTrue();
      assertThat(report.wholeness()).isEqualTo(Wholeness.WHOLE);
      assertThat(report.warnings()).hasSize(1);
      assertThat(report.warnings().get(0).trouble().happened()).contains("Windows line ends");
      assertThat(report.warnings().get(0).trouble().remedy()).contains("omit -t", "pg_dump -f");
    }
  }

  @Test
  void what_follows_a_gzip_is_broken_but_zeros_are_not() throws IOException {
    byte[] gzip = DumpTable.gzip(SQL);
    assertThat(inspect("a.gz", DumpTable.join(gzip, new byte[3_000])).problems()).isEmpty();
    assertThat(inspect("a.gz", DumpTable.join(gzip, bytes("more"))).usable()).isFalse();
    assertThat(inspect("a.gz", DumpTable.join(gzip, bytes("\u001f\u008b\b"))).usable()).isFalse();
    assertThat(inspect("a.gz", DumpTable.gzip(Arrays.copyOf(SQL, SQL.length - 60))).usable())
        .as("pg_dump died, gzip did not")
        .isFalse();
  }

  @Test
  void a_custom_dump_with_fewer_tables_than_it_promises_is_one_whose_pg_dump_died()
      throws IOException {
    assertThat(inspect("a.dump", CustomDump.withoutPlaces(2)).wholeness().why())
        .contains("1 of its 2 blocks");
  }

  @Test
  void sql_that_pg_dump_did_not_make_cannot_be_told() throws IOException {
    DumpReport report = inspect("a.sql", bytes("CREATE TABLE ir_module_module (\n);\n"));
    assertThat(report.usable()).isTrue();
    assertThat(report.wholeness().state()).isEqualTo(Wholeness.State.UNPROVEN);
    assertThat(report.describe()).endsWith("not checked to its end");
  }

  private static byte[] noisyGzip() {
    return DumpTable.gzip(noisy());
  }

  private static byte[] tar() {
    return DumpTable.whole().getOrDefault("archive.tar", SQL);
  }

  private static byte[] bytes(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) text.charAt(i);
    }
    return bytes;
  }

  private static int find(byte[] bytes, String mark) {
    return new String(bytes, ISO_8859_1).indexOf(mark);
  }

  private DumpReport inspect(String name, byte[] content) throws IOException {
    return inspector.inspect(Files.write(folder.resolve(name), content));
  }
}
