package dev.odooupgrade.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.dump.format.Wholeness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Archives that pg_dump 16, 17 and 18 made, see src/test/resources/dumps/README.md. */
class NewerArchivesTest {
  private static final Path DUMPS = Path.of("src/test/resources/dumps");

  private final DumpInspector inspector = new DumpInspector();
  private final Path folder;

  NewerArchivesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "pg16-none.dump, 16, 1.15, not compressed, 7.0 or newer",
    "pg16-gzip.dump, 16, 1.15, gzip, 7.0 or newer",
    "pg17-none.dump, 17, 1.16, not compressed, 17.0",
    "pg17-gzip.dump, 17, 1.16, gzip, 17.0",
    "pg17-lz4.dump, 17, 1.16, lz4, 7.0 or newer",
    "pg17-zstd.dump, 17, 1.16, zstd, 7.0 or newer",
    "pg18-none.dump, 18, 1.16, not compressed, 17.0",
    "pg18-gzip.dump, 18, 1.16, gzip, 17.0",
    "pg18-lz4.dump, 18, 1.16, lz4, 7.0 or newer",
    "pg18-zstd.dump, 18, 1.16, zstd, 7.0 or newer",
    "pg18.tar, 18, 1.16, not compressed, 17.0"
  })
  void each_is_whole_and_broken_wherever_it_is_cut(
      String name, String postgres, String archive, String compression, String release)
      throws IOException {
    DumpReport report = inspector.inspect(DUMPS.resolve(name));
    assertThat(report.problems()).isEmpty();
    assertThat(report.wholeness()).isEqualTo(Wholeness.WHOLE);
    assertThat(report.describe()).contains("PostgreSQL " + postgres);
    assertThat(report.contents().archive()).contains(archive);
    assertThat(report.contents().compression()).contains(compression);
    assertThat(report.contents().odoo().release()).contains(release);

    byte[] whole = Files.readAllBytes(DUMPS.resolve(name));
    for (int length = 1_000;
        length < whole.length;
        length += whole.length - length > 100 ? 29 : 1) {
      Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
      assertThat(inspector.inspect(cut).usable()).as("%s of its bytes", length).isFalse();
    }
  }

  @Test
  void a_folder_is_whole_and_broken_without_any_of_its_files() throws IOException {
    Path whole = DUMPS.resolve("pg18.dir");
    assertThat(inspector.inspect(whole, true).wholeness()).isEqualTo(Wholeness.WHOLE);
    assertThat(inspector.inspect(whole, true).contents().odoo().version()).contains("17.0");
    try (var files = Files.list(whole)) {
      for (Path lost : files.toList()) {
        Path part = Files.createTempDirectory(folder, "part");
        try (var all = Files.list(whole)) {
          for (Path each : all.filter(file -> !file.equals(lost)).toList()) {
            Files.copy(each, part.resolve(each.getFileName()));
          }
        }
        assertThat(inspector.inspect(part, true).usable()).as(lost.toString()).isFalse();
      }
    }
  }
}
