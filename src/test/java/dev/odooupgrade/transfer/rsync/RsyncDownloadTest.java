package dev.odooupgrade.transfer.rsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.testing.server.OpenSshServer;
import dev.odooupgrade.testing.server.Relay;
import dev.odooupgrade.transfer.TransferEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
@RealServers
final class RsyncDownloadTest {
  private static final int MANY = RsyncSetup.MANY;
  private static final List<String> ALL =
      List.of("/data/new.sql.gz", "/data/filestore", "/data/upgrade.log", "/data/report.html");

  private static OpenSshServer server;

  private RsyncSetup setup;
  private Path into;
  private Path dump;

  @BeforeAll
  static void start() throws IOException {
    server = RsyncSetup.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void prepare(@TempDir Path folder) throws IOException {
    setup = new RsyncSetup(server, folder);
    into = folder.resolve("a folder").resolve("result");
    dump = server.file("new.sql.gz");
    Files.copy(setup.dump(MANY, 1).path(), dump);
    Files.createDirectories(server.file("filestore/ab"));
    Files.writeString(server.file("filestore/ab/ab cd\n"), "a file");
    Files.writeString(server.file("upgrade.log"), "a log");
  }

  @AfterEach
  void end() throws IOException {
    setup.assertNothingLeft();
    setup.close();
    server.awaitNobody();
  }

  @Test
  void what_is_there_comes_byte_for_byte_and_what_is_missing_is_passed_over() throws Exception {
    fetch(server.port());
    assertCame();
    assertThat(into.resolve("report.html")).doesNotExist();
    assertThat(setup.notes.mode).contains(ResumeMode.IN_PLACE);
    assertThat(setup.notes.kept).isEqualTo(MANY + 6 + 5);
    assertThat(setup.notes.events(TransferEvent.Started.class)).hasSize(1);
    assertThat(setup.notes.events(TransferEvent.Progressed.class))
        .last()
        .satisfies(last -> assertThat(last.moved()).isEqualTo(MANY + 6 + 5));
    assertThat(server.commands())
        .last()
        .asString()
        .matches(
            "rsync --server --sender -tre\\.\\S+ --ignore-missing-args --inplace \\. "
                + String.join(" ", ALL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"IN_PLACE", "PARTIAL"})
  void after_a_cut_it_resumes(String mode) throws Exception {
    setup.notes.mode = Optional.of(ResumeMode.valueOf(mode));
    Trouble cut = cutAfter(MANY / 2);
    assertThat(cut.kind()).isEqualTo(TroubleKind.NETWORK);
    long there = Files.size(into.resolve("new.sql.gz"));
    assertThat(there).isPositive().isLessThan(MANY);
    assertThat(setup.notes.kept).isGreaterThanOrEqualTo(there);
    long before = setup.notes.kept;

    setup.notes.events.clear();
    fetch(server.port());
    assertCame();
    assertThat(setup.notes.goneOnBehind).isEqualTo(OptionalLong.of(before));
    assertThat(setup.notes.events(TransferEvent.Checking.class)).isNotEmpty();
    assertThat(setup.notes.events(TransferEvent.Started.class))
        .singleElement()
        .satisfies(started -> assertThat(started.already()).isEqualTo(before));
  }

  @Test
  void where_in_place_is_refused_the_next_resume_mode_serves() throws Exception {
    server.refuse("--inplace");
    fetch(server.port());
    assertCame();
    assertThat(setup.notes.mode).contains(ResumeMode.PARTIAL);
  }

  @Test
  void nothing_at_all_is_an_error() throws Exception {
    Trouble trouble =
        catchThrowableOfType(
                TroubleException.class,
                () -> setup.download(List.of("/data/x", "/data/y"), into, server.port()))
            .trouble();
    assertThat(trouble.kind()).isEqualTo(TroubleKind.REFUSED);
    assertThat(trouble.happened()).contains("does not have the files");
  }

  @Test
  void a_part_of_what_is_no_longer_there_is_not_taken_for_the_whole() throws Exception {
    cutAfter(MANY / 2);
    Files.delete(dump);
    Trouble trouble =
        catchThrowableOfType(TroubleException.class, () -> fetch(server.port())).trouble();
    assertThat(trouble.kind()).isEqualTo(TroubleKind.REFUSED);
    assertThat(trouble.happened()).contains("no longer has new.sql.gz");
    assertThat(into.resolve("upgrade.log")).exists();
  }

  @Test
  void a_part_as_long_as_the_whole_is_compared_all_the_same() throws Exception {
    Files.createDirectories(into);
    Files.write(into.resolve("new.sql.gz"), new byte[MANY]);
    Files.setLastModifiedTime(into.resolve("new.sql.gz"), Files.getLastModifiedTime(dump));
    fetch(server.port());
    assertCame();
  }

  @Test
  void what_is_here_already_does_not_move_again() throws Exception {
    fetch(server.port());
    setup.notes.events.clear();
    fetch(server.port());
    assertCame();
    assertThat(setup.notes.kept).isEqualTo(MANY + 6 + 5);
  }

  @Test
  void what_an_rsync_left_that_was_killed_is_cleared_away_and_nothing_else() throws Exception {
    Files.createDirectories(into);
    Path left = Files.writeString(into.resolve(".new.sql.gz.Ab3dEf"), "left");
    Path other = Files.writeString(into.resolve(".new.sql.gz.backup1"), "other");
    fetch(server.port());
    assertThat(left).doesNotExist();
    assertThat(other).exists();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ln -s SECRET upgrade.log|upgrade.log",
        "ln -s SECRET new.sql.gz|new.sql.gz",
        "ln -s upgrade.log report.html|report.html",
        "ln -s /nowhere filestore/ab/x|filestore/ab/x",
        "ln -s ../.. filestore/ab/x|filestore/ab/x",
        "rm -r filestore; ln -s SECRET filestore|filestore",
        "mkfifo filestore/x|filestore/x",
        "mkfifo report.html|report.html",
        "mknod filestore/x c 1 3|filestore/x",
        "python3 -c \"import"
            + " socket;socket.socket(socket.AF_UNIX).bind('filestore/x')\"|filestore/x",
      })
  void what_is_no_plain_file_is_never_fetched_and_the_rest_is_not_called_whole(
      String prepared, String name) throws Exception {
    Path secret = Files.writeString(setup.folder.resolve("secret"), "private");
    assumeTrue(prepared(prepared.replace("ln -s", "ln -sfn").replace("SECRET", "" + secret)));
    Trouble trouble =
        catchThrowableOfType(TroubleException.class, () -> fetch(server.port())).trouble();
    assertThat(trouble.kind()).isEqualTo(TroubleKind.UNREADABLE_ANSWER);
    assertThat(trouble.sentence()).contains(name + ", which is not a plain file", "" + into);
    assertThat(into.resolve(name)).doesNotExist();
    assertThat(Files.isSymbolicLink(into.resolve(name))).isFalse();
    assertThat(into.resolve(name.equals("new.sql.gz") ? "upgrade.log" : "new.sql.gz")).exists();
  }

  @Test
  void whatever_the_modes_and_owners_there_all_is_its_owner_s_alone_here() throws Exception {
    prepared("chmod 4755 upgrade.log; chmod 6777 filestore/ab/*; chmod 3777 filestore");
    prepared("chown 12345:12345 upgrade.log; ln upgrade.log filestore/twin");
    fetch(server.port());
    for (String file : List.of("new.sql.gz", "upgrade.log", "filestore/ab/ab cd\n")) {
      assertThat(mode(file)).isEqualTo(0_600);
    }
    for (String each : List.of("", "filestore", "filestore/ab")) {
      assertThat(mode(each)).isEqualTo(0_700);
    }
    assertThat(Files.getOwner(into.resolve("upgrade.log"))).isEqualTo(Files.getOwner(into));
    assertThat(Files.getAttribute(into.resolve("filestore/twin"), "unix:nlink")).isEqualTo(1);
  }

  @Test
  void a_link_that_lies_in_the_way_leads_nowhere() throws Exception {
    Path elsewhere = Files.createDirectory(setup.folder.resolve("elsewhere"));
    Path own = Files.writeString(elsewhere.resolve("own"), "mine");
    Files.createDirectories(into);
    Files.createSymbolicLink(into.resolve("filestore"), elsewhere);
    Files.createSymbolicLink(into.resolve("upgrade.log"), own);
    fetch(server.port());
    assertCame();
    assertThat(own).hasContent("mine");
    assertThat(elsewhere).isDirectoryContaining(own::equals);
    assertThat(elsewhere.resolve("ab")).doesNotExist();
  }

  private int mode(String name) throws IOException {
    return (int) Files.getAttribute(into.resolve(name), "unix:mode") & 07777;
  }

  /** Whether a command could be done in the folder of the server. */
  private static boolean prepared(String command) throws Exception {
    return new ProcessBuilder("sh", "-c", command)
            .directory(server.file(".").toFile())
            .inheritIO()
            .start()
            .waitFor()
        == 0;
  }

  private void fetch(int port) throws Exception {
    setup.download(ALL, into, port);
  }

  private void assertCame() throws IOException {
    assertThat(Files.mismatch(into.resolve("new.sql.gz"), dump)).isEqualTo(-1);
    assertThat(Files.readString(into.resolve("filestore/ab/ab cd\n"))).isEqualTo("a file");
    assertThat(Files.readString(into.resolve("upgrade.log"))).isEqualTo("a log");
  }

  private Trouble cutAfter(long bytes) throws Exception {
    try (Relay relay = Relay.cuttingAnswersAfter(bytes, server.port())) {
      return catchThrowableOfType(TroubleException.class, () -> fetch(relay.port())).trouble();
    }
  }
}
