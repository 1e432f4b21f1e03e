package dev.odooupgrade.platform.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.transfer.DumpFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CurrentNamesTest {
  private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8, 0};

  private final Path folder;

  CurrentNamesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "sales.sql, /data/origin.sql",
    "sales.sql.gz, /data/origin.sql.gz",
    "sales.dump, /data/origin.dump",
    "sales.zip, /data/origin.zip",
    "SALES.SQL, /data/origin.sql",
    "été sales.Sql.Gz, /data/origin.sql.gz",
    "sales.zip.sql, /data/origin.sql",
  })
  void what_does_not_say_what_it_is_goes_by_its_name(String name, String origin) throws Exception {
    assertThat(named(name, "-- PostgreSQL".getBytes(StandardCharsets.UTF_8))).isEqualTo(origin);
    assertThat(named(name, new byte[0])).isEqualTo(origin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sales.dump", "sales.sql", "sales.zip", "sales.sql.gz", "sales.backup"})
  void what_a_file_is_counts_more_than_its_name(String name) throws Exception {
    assertThat(named(name, "PGDMP\1\16".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("/data/origin.dump");
    assertThat(named(name, tar())).isEqualTo("/data/origin.dump");
    assertThat(named(name, "PK\3\4".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("/data/origin.zip");
    assertThat(named(name, GZIP)).isEqualTo("/data/origin.sql.gz");
  }

  @Test
  void a_folder_is_a_dump_whatever_its_name() throws Exception {
    Path dump = Files.createDirectory(folder.resolve("sales.zip"));
    assertThat(CurrentNames.origin(chosen(dump), "/srv/x")).isEqualTo("/srv/x/origin.dump");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sales", "sales.gz", "sales.tar", "sales.sql.bz2", "sql", "dump"})
  void what_is_none_of_these_is_not_sent(String name) {
    TroubleException none =
        catchThrowableOfType(TroubleException.class, () -> named(name, new byte[] {'-', '-'}));
    assertThat(none.trouble().kind()).isEqualTo(TroubleKind.BAD_ARGUMENT);
    assertThat(none.trouble().happened()).contains(name);
  }

  @Test
  void what_cannot_be_read_goes_by_its_name() throws Exception {
    assertThat(CurrentNames.origin(chosen(folder.resolve("gone.sql")), "/data"))
        .isEqualTo("/data/origin.sql");
  }

  @Test
  void the_result_itself_is_fetched_first() throws Exception {
    assertThat(CurrentNames.result("upgraded.dump", "/data"))
        .containsExactly(
            "/data/upgraded.dump",
            "/data/filestore",
            "/data/upgrade-report.html",
            "/data/upgrade.log");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../etc", "a/b", "/etc", ".bashrc", "-rf", "a b", "$(x)"})
  void a_name_that_could_lead_elsewhere_is_not_fetched(String name) {
    assertThat(
            catchThrowableOfType(TroubleException.class, () -> CurrentNames.result(name, "/data"))
                .trouble()
                .kind())
        .isEqualTo(TroubleKind.UNREADABLE_ANSWER);
  }

  private String named(String name, byte[] content) throws Exception {
    Path file = Files.write(folder.resolve(name), content);
    return CurrentNames.origin(chosen(file), "/data");
  }

  private static byte[] tar() {
    byte[] head = new byte[512];
    System.arraycopy("toc.dat".getBytes(StandardCharsets.US_ASCII), 0, head, 0, 7);
    System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, head, 257, 5);
    return head;
  }

  private static DumpFile chosen(Path file) {
    return new DumpFile(file, 1, Instant.EPOCH, "a dump");
  }
}
