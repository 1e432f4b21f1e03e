package dev.odooupgrade.transfer.rsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.DumpProof;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.dump.DumpTable;
import dev.odooupgrade.testing.CustomDump;
import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.testing.server.OpenSshServer;
import dev.odooupgrade.testing.server.Relay;
import dev.odooupgrade.transfer.TransferEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
@RealServers
final class RsyncUploadTest {
  private static final int MANY = RsyncSetup.MANY;

  private static OpenSshServer server;

  private RsyncSetup setup;

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
  }

  @AfterEach
  void end() throws IOException {
    setup.assertNothingLeft();
    setup.close();
    server.awaitNobody();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"d.dump", "with space.dump", "-rf", "it's \"so\".zip", "a\nb", "a:b", "$(x)", "ü"})
  void a_dump_arrives_byte_for_byte_whatever_its_name(String name) throws Exception {
    DumpFile dump = setup.dump(name, 3_000_001, 1);
    assertThat(setup.upload(dump)).isEqualTo(3_000_001);
    setup.assertArrived(dump);
    assertThat(setup.notes.mode).contains(ResumeMode.IN_PLACE);
    assertThat(setup.notes.checkpoints).last().isEqualTo(Checkpoint.uncompared(3_000_001));
    assertThat(setup.notes.events(TransferEvent.Started.class))
        .singleElement()
        .satisfies(
            started -> {
              assertThat(started.total()).isEqualTo(3_000_001);
              assertThat(started.already()).isZero();
            });
    assertThat(setup.notes.events(TransferEvent.AwaitingConfirmation.class)).hasSize(1);
  }

  @Test
  void the_other_side_is_asked_for_what_the_platform_s_own_script_asks_and_the_resume_mode()
      throws Exception {
    setup.upload(setup.dump(10, 2));
    assertThat(server.commands())
        .last()
        .asString()
        .matches("rsync --server -ltre\\.\\S+ --delete-after --inplace \\. /data/origin.dump");
  }

  @Test
  void a_broken_dump_does_not_count_as_sent() throws Exception {
    byte[] zip = DumpTable.pythonZip("dump.sql", CustomDump.of(MANY), "a", new byte[1_000]);
    zip[MANY / 2] ^= 1;
    DumpFile dump = RsyncSetup.chosen(Files.write(setup.folder.resolve("b.zip"), zip));
    setup.proven = 1_000;
    Trouble trouble = setup.trouble(dump, server.port());
    assertThat(trouble.kind()).isEqualTo(TroubleKind.FILE);
    assertThat(trouble.happened()).contains("b.zip", "dump.sql is damaged");
  }

  @Test
  void a_folder_is_proven_beside_its_transfer() throws Exception {
    DumpFile whole = ofFolder(dumpFolder("whole", false));
    setup.proven = 1_000;
    setup.upload(whole);
    assertThat(setup.notes.proof).contains(DumpProof.WHOLE);
  }

  @Test
  void a_folder_with_a_broken_file_does_not_count_as_sent() throws Exception {
    DumpFile broken = ofFolder(dumpFolder("broken", true));
    setup.proven = 1_000;
    Trouble trouble = setup.trouble(broken, server.port());
    assertThat(trouble.kind()).isEqualTo(TroubleKind.FILE);
    assertThat(trouble.happened()).contains("broken", "3479.dat.gz is not whole");
    assertThat(trouble.meaning()).contains("The upgrade has not started");
    assertThat(setup.notes.proof).map(DumpProof::isBroken).contains(true);
  }

  /** One that pg_dump made, with more in a file of it. */
  private Path dumpFolder(String name, boolean broken) throws IOException {
    Path folder = Files.createDirectory(setup.folder.resolve(name));
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/dumps/pg18.dir"))) {
      for (Path each : files.toList()) {
        Files.copy(each, folder.resolve(String.valueOf(each.getFileName())));
      }
    }
    byte[] rows = DumpTable.gzip(CustomDump.of(MANY));
    rows[MANY / 2] = (byte) (rows[MANY / 2] ^ (broken ? 1 : 0));
    Files.write(folder.resolve("3479.dat.gz"), rows);
    return folder;
  }

  @Test
  void a_folder_arrives_with_all_its_files() throws Exception {
    Path folder = Files.createDirectory(setup.folder.resolve("dir dump"));
    Files.writeString(folder.resolve("toc.dat"), "toc");
    Files.writeString(folder.resolve("-n 'x'\n.dat"), "one");
    Files.writeString(Files.createDirectory(folder.resolve("sub")).resolve("2"), "two");
    assertThat(setup.upload(ofFolder(folder))).isEqualTo(9);
    assertThat(Files.readString(setup.arrived().resolve("toc.dat"))).isEqualTo("toc");
    assertThat(Files.readString(setup.arrived().resolve("-n 'x'\n.dat"))).isEqualTo("one");
    assertThat(Files.readString(setup.arrived().resolve("sub/2"))).isEqualTo("two");
  }

  @Test
  void of_a_folder_only_the_files_that_are_missing_move() throws Exception {
    Path folder = Files.createDirectory(setup.folder.resolve("dir"));
    for (int i = 0; i < 9; i++) {
      Files.write(folder.resolve("1" + i + ".dat.gz"), new byte[1_000_000]);
    }
    DumpFile dump = ofFolder(folder);
    setup.upload(dump);
    Files.delete(setup.arrived().resolve("17.dat.gz"));
    Files.writeString(setup.arrived().resolve("foreign"), "to be deleted");
    setup.notes.events.clear();
    assertThat(setup.upload(dump)).isEqualTo(1_000_000);
    assertThat(setup.notes.goneOnBehind).hasValue(7_000_000);
    assertThat(setup.notes.checkpoints).last().isEqualTo(Checkpoint.uncompared(9_000_000));
    assertThat(setup.notes.events(TransferEvent.Progressed.class))
        .last()
        .satisfies(last -> assertThat(last.moved()).isEqualTo(9_000_000));
    assertThat(setup.arrived().resolve("foreign")).doesNotExist();
  }

  @Test
  void a_link_to_a_dump_sends_the_dump() throws Exception {
    DumpFile dump = setup.dump(1000, 3);
    Path link = Files.createSymbolicLink(setup.folder.resolve("link"), dump.path());
    setup.upload(RsyncSetup.chosen(link));
    assertThat(Files.isSymbolicLink(setup.arrived())).isFalse();
    setup.assertArrived(dump);
  }

  @ParameterizedTest
  @ValueSource(strings = {"IN_PLACE", "PARTIAL"})
  void after_a_cut_only_what_is_missing_moves(String mode) throws Exception {
    setup.notes.mode = Optional.of(ResumeMode.valueOf(mode));
    DumpFile dump = setup.dump(MANY, 4);
    // rsync tells once a second how far it is.
    setup.control.limit(OptionalLong.of(5L << 20));
    Trouble cut = cutAfter(MANY / 2, dump);
    assertThat(cut.kind()).isEqualTo(TroubleKind.NETWORK);
    assertThat(cut.meaning()).contains("resumes where it stopped");
    long before = setup.notes.checkpoints.get(setup.notes.checkpoints.size() - 1).bytes();
    assertThat(before).isPositive();
    server.awaitNobody();
    long there = Files.size(setup.arrived());
    setup.control.limit(OptionalLong.empty());
    assertThat(there).isBetween(before, (long) MANY / 2);

    setup.notes.events.clear();
    try (Relay relay = Relay.cuttingAfter(Long.MAX_VALUE, server.port())) {
      long sent = setup.upload(dump, relay.port());
      assertThat(sent).isBetween((long) MANY - there, MANY - there + 100_000);
      assertThat(relay.passed()).isBetween(sent, sent + 2_000_000);
    }
    setup.assertArrived(dump);
    long already = setup.notes.goneOnBehind.orElseThrow();
    assertThat(already).isBetween(there - 100_000, there);
    assertThat(setup.notes.events(TransferEvent.Checking.class)).isNotEmpty();
    assertThat(setup.notes.events(TransferEvent.Started.class))
        .singleElement()
        .satisfies(started -> assertThat(started.already()).isEqualTo(already));
  }

  @Test
  void where_nothing_is_kept_a_cut_upload_starts_over() throws Exception {
    server.refuse("--inplace", "--partial");
    DumpFile dump = setup.dump(MANY, 5);
    Trouble cut = cutAfter(MANY / 2, dump);
    assertThat(setup.notes.mode).contains(ResumeMode.WHOLE);
    assertThat(cut.meaning()).contains("starts over");
    assertThat(setup.notes.checkpoints).isEmpty();
    server.awaitNobody();
    assertThat(setup.upload(dump)).isEqualTo(MANY);
    setup.assertArrived(dump);
  }

  @Test
  void a_resume_mode_that_is_refused_gives_way_to_the_next_one_at_once() throws Exception {
    server.refuse("--inplace");
    DumpFile dump = setup.dump(100_000, 6);
    setup.upload(dump);
    setup.assertArrived(dump);
    assertThat(setup.notes.mode).contains(ResumeMode.PARTIAL);
  }

  @Test
  void a_dump_that_is_there_already_is_not_sent_again() throws Exception {
    DumpFile dump = setup.dump(1_000_000, 7);
    setup.upload(dump);
    assertThat(setup.upload(dump)).isZero();
    setup.assertArrived(dump);
  }

  @Test
  void a_connection_that_breaks_before_anything_moved_teaches_no_resume_mode() throws Exception {
    DumpFile dump = setup.dump(1000, 8);
    assertThat(cutAfter(3500, dump).kind()).isEqualTo(TroubleKind.NETWORK);
    assertThat(setup.notes.mode).isEmpty();
  }

  static DumpFile ofFolder(Path folder) throws Exception {
    long size = 0;
    Instant newest = Instant.EPOCH;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        size += Files.size(file);
        newest = modified.isAfter(newest) ? modified : newest;
      }
    }
    return new DumpFile(folder, size, newest, "a folder");
  }

  private Trouble cutAfter(long bytes, DumpFile dump) throws Exception {
    try (Relay relay = Relay.cuttingAfter(bytes, server.port())) {
      return setup.trouble(dump, relay.port());
    }
  }
}
