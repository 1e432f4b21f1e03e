package dev.odooupgrade.transfer.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.dump.DumpTable;
import dev.odooupgrade.testing.Beside;
import dev.odooupgrade.testing.CustomDump;
import dev.odooupgrade.testing.ManualDelayer;
import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.testing.server.OpenSshServer;
import dev.odooupgrade.testing.server.Relay;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferControl;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.TransferEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32C;
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
final class SftpUploadTest {
  private static final int PIECE = 128 * 1024;
  private static final int MANY = 12 * 1024 * 1024;
  private static final int HALF = MANY / 2;

  private static OpenSshServer server;

  private SftpSetup setup;

  @BeforeAll
  static void start() throws IOException {
    Optional<String> whyNot = OpenSshServer.whyNot();
    assumeTrue(whyNot.isEmpty(), () -> whyNot.orElse(""));
    server = OpenSshServer.start("ed25519");
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void prepare(@TempDir Path folder) throws IOException {
    setup = new SftpSetup(server, folder);
  }

  @AfterEach
  void end() {
    setup.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, PIECE - 1, PIECE, PIECE + 1, PIECE + 2, PIECE + 3, 9 * PIECE, MANY})
  void a_dump_arrives_byte_for_byte(int size) throws Exception {
    DumpFile dump = setup.dump(size, 1);
    assertThat(setup.upload(dump)).isEqualTo(size);
    setup.assertArrived(dump);
    assertThat(setup.notes.events.get(0))
        .isInstanceOfSatisfying(
            TransferEvent.Started.class,
            started -> {
              assertThat(started.total()).isEqualTo(size);
              assertThat(started.already()).isZero();
            });
    assertThat(setup.notes.events.get(setup.notes.events.size() - 1))
        .isInstanceOf(TransferEvent.AwaitingConfirmation.class);
    assertThat(setup.notes.checkpoint()).contains(checkpoint(dump, size));
  }

  @Test
  void a_long_dump_is_encrypted_natively_and_arrives_all_the_same() throws Exception {
    assertThat(NativeGcm.load()).hasSize(2);
    setup.much = 1;
    DumpFile dump = setup.dump(MANY, 18);
    assertThat(setup.upload(dump)).isEqualTo(MANY);
    setup.assertArrived(dump);
  }

  @Test
  void an_upload_that_was_cut_resumes_after_what_has_arrived() throws Exception {
    DumpFile dump = setup.dump(MANY, 2);
    cutAfter(HALF, dump);
    Checkpoint kept = setup.notes.checkpoint().orElseThrow();
    long there = Files.size(server.file(SftpSetup.SHARED));
    assertThat(kept.bytes()).isPositive().isLessThanOrEqualTo(there);
    assertThat(kept).isEqualTo(checkpoint(dump, kept.bytes()));

    setup.notes.events.clear();
    assertThat(setup.upload(dump)).isEqualTo(MANY - there);
    setup.assertArrived(dump);
    assertThat(setup.notes.goneOnBehind).isEqualTo(OptionalLong.of(there));
    assertThat(setup.notes.events(TransferEvent.Checking.class)).isNotEmpty();
    assertThat(setup.notes.events(TransferEvent.Started.class))
        .singleElement()
        .satisfies(started -> assertThat(started.already()).isEqualTo(there));
  }

  @Test
  void a_cut_at_the_very_end_is_resumed_too() throws Exception {
    DumpFile dump = setup.dump(MANY, 3);
    cutAfter(MANY + 20_000, dump);
    long there = Files.size(server.file(SftpSetup.SHARED));
    assertThat(setup.upload(dump)).isEqualTo(MANY - there);
    setup.assertArrived(dump);
  }

  @Test
  void what_has_arrived_whole_is_not_sent_again() throws Exception {
    DumpFile dump = setup.dump(MANY, 4);
    setup.upload(dump);
    assertThat(setup.upload(dump)).isZero();
    setup.assertArrived(dump);
  }

  @Test
  void another_beginning_than_before_starts_over() throws Exception {
    DumpFile dump = setup.dump(MANY, 5);
    cutAfter(HALF, dump);
    byte[] changed = Files.readAllBytes(dump.path());
    changed[0]++;
    Files.write(dump.path(), changed);
    DumpFile again = SftpSetup.chosen(dump.path());
    assertThat(setup.upload(again)).isEqualTo(MANY);
    setup.assertArrived(again);
  }

  @Test
  void another_end_on_the_other_side_starts_over() throws Exception {
    DumpFile dump = setup.dump(MANY, 6);
    cutAfter(HALF, dump);
    Path remote = server.file(SftpSetup.SHARED);
    byte[] there = Files.readAllBytes(remote);
    there[there.length - 1]++;
    Files.write(remote, there);
    assertThat(setup.upload(dump)).isEqualTo(MANY);
    setup.assertArrived(dump);
  }

  @Test
  void bytes_that_nobody_knows_of_are_replaced() throws Exception {
    DumpFile dump = setup.dump(5 * PIECE, 7);
    Files.write(
        server.file(SftpSetup.SHARED), Arrays.copyOf(Files.readAllBytes(dump.path()), 2 * PIECE));
    assertThat(setup.upload(dump)).isEqualTo(5 * PIECE);
    setup.assertArrived(dump);
  }

  @Test
  void a_longer_file_on_the_other_side_is_replaced_and_leaves_no_end_behind() throws Exception {
    DumpFile dump = setup.dump(PIECE, 8);
    Files.write(server.file(SftpSetup.SHARED), new byte[3 * PIECE]);
    assertThat(setup.upload(dump, setup.address(), Optional.of(checkpoint(dump, PIECE))))
        .isEqualTo(PIECE);
    setup.assertArrived(dump);
  }

  @Test
  void a_dump_that_changes_is_not_sent_to_its_end_and_the_next_try_starts_from_zero()
      throws Exception {
    DumpFile dump = setup.dump(MANY, 9);
    setup.control.limit(OptionalLong.of(MANY));
    CompletableFuture<Trouble> upload = Beside.run(() -> setup.trouble(dump, setup.address()));
    awaitProgress();
    Files.setLastModifiedTime(dump.path(), FileTime.fromMillis(0));
    assertThat(upload.get().happened())
        .isEqualTo("The dump changed during the upload, so the upload was stopped.");
    assertThat(setup.notes.checkpoint()).contains(Checkpoint.START);
    setup.control.limit(OptionalLong.empty());
    assertThat(setup.upload(SftpSetup.chosen(dump.path()))).isEqualTo(MANY);
  }

  @Test
  void what_is_held_back_waits_and_then_continues() throws Exception {
    DumpFile dump = setup.dump(MANY, 10);
    setup.control.pause();
    CompletableFuture<Long> upload = Beside.run(() -> uploaded(dump));
    while (setup.notes.events(TransferEvent.Started.class).isEmpty()) {
      Thread.onSpinWait();
    }
    assertThat(upload).isNotDone();
    assertThat(setup.notes.events(TransferEvent.Progressed.class)).isEmpty();
    setup.control.resume();
    assertThat(upload.get()).isEqualTo(MANY);
    setup.assertArrived(dump);
  }

  @Test
  void a_limit_is_kept() throws Exception {
    ManualDelayer time = new ManualDelayer();
    DumpFile dump = setup.dump(MANY, 11);
    TransferControl limited = new TransferControl(time, time);
    limited.limit(OptionalLong.of(MANY / 10));
    CompletableFuture<Long> upload =
        Beside.run(
            () -> {
              try {
                return setup.upload(
                    setup.environment, dump, setup.address(), Optional.empty(), limited);
              } catch (TroubleException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    while (!upload.isDone()) {
      if (time.pending() > 0) {
        time.advance(Duration.ofMillis(50));
      }
      Thread.onSpinWait();
    }
    assertThat(upload.get()).isEqualTo(MANY);
    assertThat(Duration.ofNanos(time.getAsLong())).isGreaterThan(Duration.ofMillis(9_500));
  }

  @Test
  void an_interrupt_ends_it_at_once_even_on_a_line_that_stands_still() throws Exception {
    DumpFile dump = setup.dump(MANY, 12);
    try (Relay relay = Relay.stoppingAfter(HALF, server.port())) {
      CompletableFuture<Throwable> how = new CompletableFuture<>();
      Thread uploading =
          new Thread(
              () -> {
                try {
                  setup.upload(dump, setup.at(relay.port()), Optional.empty());
                  how.complete(new AssertionError("it did not end"));
                } catch (Exception e) {
                  how.complete(e);
                }
              });
      uploading.start();
      relay.awaitStop();
      long before = System.nanoTime();
      uploading.interrupt();
      assertThat(how.get()).isInstanceOf(InterruptedException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    }
    assertThat(setup.notes.checkpoint().orElseThrow().bytes()).isPositive();
    server.awaitNobody();
    long there = Files.size(server.file(SftpSetup.SHARED));
    assertThat(setup.upload(dump)).isEqualTo(MANY - there);
    setup.assertArrived(dump);
  }

  @Test
  void a_broken_dump_does_not_count_as_sent_even_where_it_had_arrived_before() throws Exception {
    byte[] zip = DumpTable.pythonZip("dump.sql", CustomDump.of(HALF), "a", new byte[PIECE]);
    zip[HALF / 2] ^= 1;
    DumpFile dump = SftpSetup.chosen(Files.write(setup.folder.resolve("b.zip"), zip));
    TransferEnvironment proving =
        new TransferEnvironment(
            StallLimits.USUAL, new ManualDelayer(), Clock.systemUTC(), System::nanoTime, PIECE);
    setup.upload(dump);
    Optional<Checkpoint> all = setup.notes.checkpoint();
    for (Optional<Checkpoint> kept : List.of(Optional.<Checkpoint>empty(), all)) {
      Trouble trouble =
          catchThrowableOfType(
                  TroubleException.class, () -> setup.upload(proving, dump, setup.address(), kept))
              .trouble();
      assertThat(trouble.kind()).isEqualTo(TroubleKind.FILE);
      assertThat(trouble.happened()).contains("b.zip", "dump.sql is damaged");
      setup.upload(dump);
    }
  }

  @Test
  void a_line_that_stands_still_is_given_up_in_time() throws Exception {
    ManualDelayer time = new ManualDelayer();
    TransferEnvironment environment =
        new TransferEnvironment(StallLimits.USUAL, time, Clock.systemUTC(), time);
    DumpFile dump = setup.dump(MANY, 13);
    try (Relay relay = Relay.stoppingAfter(HALF, server.port())) {
      CompletableFuture<Trouble> upload =
          Beside.run(
              () ->
                  catchThrowableOfType(
                          TroubleException.class,
                          () ->
                              setup.upload(
                                  environment, dump, setup.at(relay.port()), Optional.empty()))
                      .trouble());
      relay.awaitStop();
      while (!upload.isDone()) {
        time.advance(Duration.ofSeconds(30));
        Thread.onSpinWait();
      }
      assertThat(upload.get().kind()).isEqualTo(TroubleKind.NETWORK);
      assertThat(upload.get().happened()).isEqualTo("No data over SFTP moved for 2 min.");
    }
  }

  @Test
  void a_closed_port_is_named_and_another_transport_is_shown() throws Exception {
    int closed;
    try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    Trouble trouble = setup.trouble(setup.dump(1, 14), setup.at(closed));
    assertThat(trouble.kind()).isEqualTo(TroubleKind.UNREACHABLE);
    assertThat(trouble.sentence()).contains("port " + closed, "refused", "firewall", "HTTPS");
  }

  @Test
  void a_host_without_an_address_is_said_so() throws Exception {
    Trouble trouble =
        setup.trouble(setup.dump(1, 15), new SftpAddress("no.such.host.invalid", 22, "me"));
    assertThat(trouble.kind()).isEqualTo(TroubleKind.UNREACHABLE);
    assertThat(trouble.happened()).contains("no.such.host.invalid", "not found");
  }

  @Test
  void a_server_that_cannot_write_is_quoted() throws Exception {
    Files.delete(server.file(SftpSetup.SHARED));
    Files.createDirectory(server.file(SftpSetup.SHARED));
    Trouble trouble = setup.trouble(setup.dump(1, 16), setup.address());
    assertThat(trouble.kind()).isEqualTo(TroubleKind.SERVER_ERROR);
    assertThat(trouble.happened()).contains(SftpSetup.SHARED, "Failure");
  }

  @Test
  void no_thread_is_left_behind() throws Exception {
    setup.upload(setup.dump(1, 17));
    long before = System.nanoTime();
    while (Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().startsWith("sshd-"))) {
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
      Thread.onSpinWait();
    }
  }

  private void cutAfter(long bytes, DumpFile dump) throws Exception {
    try (Relay relay = Relay.cuttingAfter(bytes, server.port())) {
      Trouble trouble = setup.trouble(dump, setup.at(relay.port()));
      assertThat(trouble.kind()).isEqualTo(TroubleKind.NETWORK);
      assertThat(trouble.remedy()).contains("resumes where it stopped");
    }
    // It may still be writing what had reached it.
    server.awaitNobody();
  }

  private void awaitProgress() {
    while (setup.notes.events(TransferEvent.Progressed.class).isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private long uploaded(DumpFile dump) {
    try {
      return setup.upload(dump);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Checkpoint checkpoint(DumpFile dump, long bytes) throws IOException {
    CRC32C crc = new CRC32C();
    crc.update(Files.readAllBytes(dump.path()), 0, (int) bytes);
    return new Checkpoint(bytes, crc.getValue());
  }
}
