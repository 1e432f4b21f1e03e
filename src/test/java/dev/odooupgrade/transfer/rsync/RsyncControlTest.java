package dev.odooupgrade.transfer.rsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.testing.server.OpenSshServer;
import dev.odooupgrade.testing.server.Relay;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Holding a transfer back, letting it go, and ending it. */
@Timeout(120)
@RealServers
final class RsyncControlTest {
  private static final int MANY = RsyncSetup.MANY;
  private static final OptionalLong SLOWLY = OptionalLong.of(2L << 20);

  private static OpenSshServer server;

  private RsyncSetup setup;
  private DumpFile dump;

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
    dump = setup.dump(MANY, 1);
    setup.control.limit(SLOWLY);
  }

  @AfterEach
  void end() throws IOException {
    setup.assertNothingLeft();
    setup.close();
    server.awaitNobody();
  }

  @Test
  void a_pause_ends_the_programs_and_what_has_arrived_is_not_sent_again() throws Exception {
    CountDownLatch moving = moving();
    CompletableFuture<Long> upload = begin();
    moving.await();
    setup.control.pause();
    server.awaitNobody();
    assertThat(setup.programs()).isEmpty();
    assertThat(upload).isNotDone();
    long there = Files.size(setup.arrived());
    assertThat(there).isPositive();

    setup.control.limit(OptionalLong.empty());
    assertThat(setup.programs()).isEmpty();
    setup.control.resume();
    assertThat(upload.get()).isLessThan(MANY + 1_000_000);
    setup.assertArrived(dump);
    assertThat(setup.notes.goneOnBehind.orElseThrow()).isPositive().isLessThanOrEqualTo(there);
    assertThat(server.commands()).hasSize(2);
  }

  @Test
  void a_limit_that_is_lifted_lets_the_rest_through() throws Exception {
    CountDownLatch moving = moving();
    CompletableFuture<Long> upload = begin();
    moving.await();
    setup.control.limit(OptionalLong.empty());
    upload.get();
    setup.assertArrived(dump);
    assertThat(server.commands().get(0)).contains("--bwlimit=2048");
    assertThat(server.commands().get(1)).doesNotContain("--bwlimit");
  }

  @Test
  void where_each_run_starts_over_a_new_limit_waits_for_the_next() throws Exception {
    server.refuse("--inplace", "--partial");
    setup.control.limit(OptionalLong.of(10L << 20));
    CountDownLatch moving = moving();
    CompletableFuture<Long> upload = begin();
    moving.await();
    setup.control.limit(OptionalLong.of(15L << 20));
    upload.get();
    assertThat(setup.notes.mode).contains(ResumeMode.WHOLE);
    assertThat(server.commands()).hasSize(3);
  }

  @Test
  void an_interrupted_thread_leaves_no_program_behind() throws Exception {
    CountDownLatch moving = moving();
    CompletableFuture<Object> ended = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                ended.complete(setup.upload(dump));
              } catch (InterruptedException stopped) {
                ended.complete(setup.programs());
              } catch (IOException | TroubleException e) {
                ended.completeExceptionally(e);
              }
            });
    thread.start();
    moving.await();
    assertThat(setup.programs()).isNotEmpty();
    thread.interrupt();
    assertThat(ended.get()).isEqualTo(java.util.List.of());
    thread.join();
  }

  @Test
  void a_line_that_stands_still_is_given_up() throws Exception {
    setup.limits = new StallLimits(Duration.ofSeconds(2), Duration.ofMinutes(1));
    setup.control.limit(OptionalLong.empty());
    try (Relay relay = Relay.stoppingAfter(MANY / 2, server.port())) {
      TroubleException stalled =
          catchThrowableOfType(TroubleException.class, () -> setup.upload(dump, relay.port()));
      assertThat(stalled.trouble().kind()).isEqualTo(TroubleKind.NETWORK);
      assertThat(stalled.trouble().happened()).contains("No data over rsync moved for 2 s");
    }
  }

  @Test
  void whoever_ends_this_program_ends_the_others_first() throws Exception {
    CountDownLatch moving = moving();
    CompletableFuture<Long> upload = begin();
    moving.await();
    setup.children.endAll();
    assertThat(setup.programs()).isEmpty();
    assertThat(catchThrowableOfType(ExecutionException.class, upload::get).getCause())
        .isInstanceOfSatisfying(
            TroubleException.class,
            broke -> assertThat(broke.trouble().kind()).isEqualTo(TroubleKind.NETWORK));
  }

  @Test
  void a_dump_that_changes_meanwhile_is_not_taken_for_arrived() throws Exception {
    CountDownLatch moving = moving();
    CompletableFuture<Long> upload = begin();
    moving.await();
    Files.setLastModifiedTime(dump.path(), FileTime.fromMillis(1));
    setup.control.limit(OptionalLong.empty());
    assertThat(catchThrowableOfType(ExecutionException.class, upload::get).getCause())
        .isInstanceOfSatisfying(
            TroubleException.class,
            changed ->
                assertThat(changed.trouble().happened()).contains("changed during the upload"));
  }

  @Test
  void rsync_ends_by_itself_when_this_program_is_killed() throws Exception {
    Process program = elsewhere(server.port());
    ProcessHandle rsync = childOf(program);
    program.destroyForcibly().waitFor();
    rsync.onExit().get(20, TimeUnit.SECONDS);
    server.awaitNobody();
    assertThat(Files.size(setup.arrived())).isLessThan(MANY);
    StaleWorkFolders.clear(setup.work);
  }

  @Test
  void what_a_killed_program_left_is_cleared_away_by_the_next_transfer() throws Exception {
    try (Relay relay = Relay.stoppingAfter(1_000_000, server.port())) {
      Process program = elsewhere(relay.port());
      ProcessHandle rsync = childOf(program);
      relay.awaitStop();
      program.destroyForcibly().waitFor();
      assertThat(rsync.isAlive()).isTrue();
      setup.control.limit(OptionalLong.empty());
      setup.upload(dump);
      assertThat(rsync.isAlive()).isFalse();
      setup.assertArrived(dump);
    }
  }

  /** Another Java that sends the dump through this port. */
  private Process elsewhere(int port) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            RsyncElsewhere.class.getName(),
            setup.folder.toString(),
            dump.path().toString(),
            server.user(),
            Integer.toString(port),
            server.knownHosts(port))
        .redirectErrorStream(true)
        .redirectOutput(setup.folder.resolve("elsewhere.log").toFile())
        .start();
  }

  /** Its rsync, once a byte has arrived. */
  private ProcessHandle childOf(Process program) throws Exception {
    while (!Files.exists(setup.arrived()) || Files.size(setup.arrived()) == 0) {
      assertThat(program.waitFor(20, TimeUnit.MILLISECONDS))
          .as(Files.readString(setup.folder.resolve("elsewhere.log")))
          .isFalse();
    }
    return program.children().findFirst().orElseThrow();
  }

  private CountDownLatch moving() {
    CountDownLatch moving = new CountDownLatch(1);
    setup.notes.onEvent =
        event -> {
          if (event instanceof TransferEvent.Progressed progressed && progressed.moved() > 0) {
            moving.countDown();
          }
        };
    return moving;
  }

  private CompletableFuture<Long> begin() {
    CompletableFuture<Long> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(setup.upload(dump));
              } catch (IOException | TroubleException | InterruptedException e) {
                result.completeExceptionally(e);
              }
            });
    thread.start();
    return result;
  }
}
