package dev.odooupgrade.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.testing.server.OpenSshServer;
import dev.odooupgrade.testing.server.PostgresServer;
import dev.odooupgrade.testing.server.Relay;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of dump that today's platform takes, made by PostgreSQL's own tools: there by the
 * machine's rsync and OpenSSH, and the result back.
 */
@RealServers
final class TodaysDumpsIT {
  @TempDir private static Path dumps = Path.of("");

  @TempDir private Path temp = Path.of("");

  @BeforeAll
  static void dumpADatabase() throws IOException {
    Optional<String> whyNot = PostgresServer.whyNot();
    assumeTrue(whyNot.isEmpty(), () -> whyNot.orElse(""));
    try (PostgresServer server = PostgresServer.start()) {
      server.pgDump("-Fp", "-f", dumps.resolve("été sales.sql").toString());
      server.pgDump("-Fc", "-f", dumps.resolve("sales.dump").toString());
      server.pgDump("-Fd", "-f", dumps.resolve("sales").toString());
      server.shell("pg_dump | gzip > '" + dumps.resolve("sales.sql.gz") + "'");
    }
    zip(dumps.resolve("été sales.sql"), dumps.resolve("sales.zip"));
    OpenSshServer.keygen("-t", "rsa", "-b", "2048", "-N", "", "-f", ownKey());
  }

  /** Making a key for each upgrade is slow work, and seen in other tests. */
  private static String ownKey() {
    return dumps.resolve("own_key").toString();
  }

  @ParameterizedTest
  @CsvSource({
    "été sales.sql, origin.sql, upgraded_été sales",
    "sales.sql.gz, origin.sql.gz, upgraded_sales",
    "sales.dump, origin.dump, upgraded_sales",
    "sales.zip, origin.zip, upgraded_sales",
    "sales, origin.dump, upgraded_sales",
  })
  void goes_there_and_back(String name, String expected, String result) throws Exception {
    PackagedPrograms programs = new PackagedPrograms(temp);
    CommandRun run = new CommandRun(programs, dumps.resolve(name));
    SshdServers servers = new SshdServers((port, upload) -> Relay.counting(port));
    try (TodaysPlatform platform = new TodaysPlatform(programs, servers, call -> {})) {
      String[] there = CommandRun.words(run.ordered(platform.options()), "--ssh-key", ownKey());
      run.well("all", CommandRun.words(there, "--download", temp + "/"));

      assertThat(Trees.of(platform.data().resolve(expected))).isEqualTo(Trees.of(run.dump()));
      assertThat(platform.data().resolve(expected))
          .matches(path -> Files.isDirectory(path) == Files.isDirectory(run.dump()));
      assertThat(Trees.of(temp.resolve(result)))
          .containsKeys("upgrade-report.html", "upgrade.log")
          .isEqualTo(Trees.without(expected, platform.data()));
      assertThat(Children.of(temp)).isEmpty();
    }
  }

  /** What Odoo's database manager makes: the dump, and the files of the attachments. */
  private static void zip(Path sql, Path into) throws IOException {
    try (OutputStream out = Files.newOutputStream(into);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("dump.sql"));
      Files.copy(sql, zip);
      for (String file : List.of("0a/0a4d55a8d778e502", "e5/e5fa44f2b31c1fb5")) {
        zip.putNextEntry(new ZipEntry("filestore/" + file));
        zip.write(file.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
