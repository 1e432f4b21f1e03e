package dev.odooupgrade.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.odooupgrade.dump.DumpProblem.Code;
import dev.odooupgrade.dump.format.Wholeness;
import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.testing.server.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the inspector says of dumps that a real pg_dump made of a real database. */
@RealServers
class RealDumpTest {
  private static @Nullable PostgresServer running;

  private final Path folder;
  private final DumpInspector inspector = new DumpInspector();

  RealDumpTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void startPostgres() throws IOException {
    Optional<String> whyNot = PostgresServer.whyNot();
    assumeTrue(whyNot.isEmpty(), () -> whyNot.orElse(""));
    running = PostgresServer.start();
  }

  @AfterAll
  static void stopPostgres() {
    if (running != null) {
      running.close();
    }
  }

  @Test
  void a_plain_dump() {
    DumpReport report = dumped("sales.sql");

    assertSound(report, DumpKind.PLAIN_SQL);
    assertThat(report.contents().odoo().version()).contains("15.0");
    assertThat(report.describe()).endsWith(", Odoo 15.0");
  }

  @Test
  void a_plain_dump_packed_by_gzip_in_a_pipe() {
    Path file = folder.resolve("sales.sql.gz");
    server().shell("pg_dump | gzip > '" + file + "'");

    DumpReport report = inspector.inspect(file);

    assertSound(report, DumpKind.GZIP);
    assertThat(report.contents().odoo().version()).contains("15.0");
    assertThat(report.describe())
        .matches("[0-9.]+ KiB, gzip, PostgreSQL " + server().majorVersion() + ", Odoo 15\\.0");
  }

  @Test
  void a_dump_in_custom_format() {
    DumpReport report = dumped("sales.dump", "-Fc");

    assertSound(report, DumpKind.CUSTOM);
    assertThat(report.contents().archive()).hasValueSatisfying(v -> assertThat(v).startsWith("1."));
    assertThat(report.contents().compression()).contains("gzip");
    assertThat(report.contents().odoo().version()).contains("15.0");
  }

  @Test
  void a_dump_in_custom_format_from_a_pipe_does_not_say_where_its_data_is() {
    Path file = folder.resolve("piped.dump");
    server().shell("pg_dump -Fc | cat > '" + file + "'");

    assertThat(inspector.inspect(file).contents().odoo().version()).contains("15.0");
  }

  @Test
  void a_dump_in_custom_format_without_compression() {
    DumpReport report = dumped("sales.dump", "-Fc", "-Z0");

    assertThat(report.contents().compression()).contains("not compressed");
    assertThat(report.contents().odoo().version()).contains("15.0");
  }

  @Test
  void a_dump_in_tar_format() {
    DumpReport report = dumped("sales.tar", "-Ft");

    assertSound(report, DumpKind.TAR);
    assertThat(report.contents().odoo().version()).contains("15.0");
  }

  @Test
  void a_dump_in_directory_format_is_known_but_is_no_single_file() {
    DumpReport report = dumped("sales.dir", "-Fd");

    assertThat(report.contents().kind()).isEqualTo(DumpKind.DIRECTORY);
    assertThat(report.size()).isGreaterThan(10_000);
    assertThat(report.contents().odoo().version()).contains("15.0");
    assertThat(report.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.DIRECTORY_FORMAT));
  }

  @Test
  void a_gzip_cut_off_anywhere_is_found_out() throws IOException {
    Path whole = folder.resolve("whole.sql.gz");
    server().shell("pg_dump | gzip > '" + whole + "'");
    byte[] bytes = Files.readAllBytes(whole);

    for (int length : new int[] {5, bytes.length / 2, bytes.length - 8, bytes.length - 1}) {
      Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(bytes, length));
      assertThat(inspector.inspect(cut).fatal())
          .as("the first %s bytes", length)
          .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(Code.TRUNCATED));
    }
  }

  @Test
  void a_dump_cut_off_anywhere_is_found_out() throws IOException {
    for (DumpReport report :
        List.of(
            dumped("a.sql"),
            dumped("a.tar", "-Ft"),
            dumped("a.dump", "-Fc"),
            dumped("b.dump", "-Fc", "-Z0"))) {
      byte[] bytes = Files.readAllBytes(report.path());
      assertThat(report.wholeness()).as("%s", report.path()).isEqualTo(Wholeness.WHOLE);
      for (int missing : new int[] {bytes.length / 2, 5_000, 700, 10}) {
        byte[] rest = Arrays.copyOf(bytes, bytes.length - missing);
        byte[] zeros = Arrays.copyOf(rest, bytes.length);
        // A hole in what is not packed proves nothing, as long as it holds no length.
        boolean shows = missing == bytes.length / 2 || report.path().endsWith("a.dump");
        for (byte[] broken : shows ? List.of(rest, zeros) : List.of(rest)) {
          assertThat(inspector.inspect(Files.write(folder.resolve("cut"), broken)).fatal())
              .as("%s without its last %s bytes", report.path(), missing)
              .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(Code.TRUNCATED));
        }
      }
    }
  }

  @Test
  void a_database_without_Odoo_raises_doubt() {
    server().sql("postgres", "CREATE DATABASE other");
    server().sql("other", "CREATE TABLE customers (id int)");
    for (String format : new String[] {"-Fp", "-Fc", "-Ft"}) {
      Path file = folder.resolve("other" + format);
      server().pgDump(format, "-f", file.toString(), "other");

      assertThat(inspector.inspect(file).warnings())
          .extracting(DumpProblem::code)
          .containsExactly(Code.NOT_ODOO);
    }
  }

  private void assertSound(DumpReport report, DumpKind kind) {
    assertThat(report.problems()).isEmpty();
    assertThat(report.contents().kind()).isEqualTo(kind);
    String major = server().majorVersion() + ".";
    assertThat(report.contents().server())
        .hasValueSatisfying(version -> assertThat(version).startsWith(major));
    assertThat(report.contents().pgDump())
        .hasValueSatisfying(version -> assertThat(version).startsWith(major));
    assertThat(report.contents().odoo().version()).contains("15.0");
    assertThat(report.file().size()).isEqualTo(report.size()).isPositive();
  }

  private DumpReport dumped(String name, String... options) {
    Path file = folder.resolve(name);
    String[] all = Arrays.copyOf(options, options.length + 2);
    all[options.length] = "-f";
    all[options.length + 1] = file.toString();
    server().pgDump(all);
    return inspector.inspect(file);
  }

  private static PostgresServer server() {
    if (running == null) {
      throw new IllegalStateException("no server was started");
    }
    return running;
  }
}
