package dev.odooupgrade.transfer.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.testing.CustomDump;
import dev.odooupgrade.testing.ManualDelayer;
import dev.odooupgrade.transfer.KeptNotes;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferEnvironment;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PartFileTest {
  private static final byte[] DUMP = CustomDump.of(300_000);
  private static final RemoteFile REMOTE =
      new RemoteFile(OptionalLong.of(DUMP.length), Optional.of("v1"));

  private final Path target;
  private final Path part;
  private final FailingDisk disk = new FailingDisk();
  private final ManualDelayer time = new ManualDelayer();
  private KeptNotes notes;

  PartFileTest(@TempDir Path folder) {
    target = folder.resolve("up.dump");
    part = folder.resolve("up.dump.part");
    notes = wanted(Artifact.UPGRADED);
  }

  @BeforeEach
  void plentyOfRoom() {
    disk.usable = OptionalLong.of(1L << 40);
  }

  @Test
  void bytes_gather_in_the_part_and_end_in_the_target() throws Exception {
    try (PartFile file = open()) {
      file.startOver(REMOTE);
      file.write(piece(0, 100_000), piece(100_000, 250_000));
      assertThat(target).doesNotExist();
      file.write(piece(250_000, 300_000));
      file.finish(read -> {});
    }
    assertThat(target).hasBinaryContent(DUMP);
    assertThat(part).doesNotExist();
    assertThat(notes.told()).containsExactly("expecting 300000 v1", "kept 300000");
  }

  @Test
  void nobody_else_can_read_what_is_downloaded() throws Exception {
    disk.hasLinks = false;
    try (PartFile file = open()) {
      file.startOver(REMOTE);
      file.write(piece(0, 300_000));
      assertThat(Files.getPosixFilePermissions(part))
          .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
      file.finish(read -> {});
    }
    assertThat(Files.getPosixFilePermissions(target))
        .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
  }

  @Test
  void what_came_before_a_break_is_kept_and_resumed() throws Exception {
    gather(200_000);
    assertThat(notes.download().moved()).isEqualTo(200_000);
    try (PartFile file = open()) {
      assertThat(file.already()).isEqualTo(200_000);
      assertThat(file.isBeginningOf(REMOTE)).isTrue();
      file.resume(REMOTE);
      file.write(piece(200_000, 300_000));
      file.finish(read -> {});
    }
    assertThat(target).hasBinaryContent(DUMP);
    assertThat(notes.told()).contains("resuming 200000").doesNotContain("starting over");
  }

  @Test
  void what_a_killed_program_wrote_after_its_last_note_is_kept() throws Exception {
    gather(200_000);
    notes.kept(4);
    assertThat(openedAt()).isEqualTo(200_000);
  }

  @Test
  void pages_of_zeros_that_a_power_cut_left_are_fetched_again() throws Exception {
    gather(200_000);
    notes.kept(60_000);
    byte[] holed = Arrays.copyOf(DUMP, 200_000);
    Arrays.fill(holed, 81_920, 90_112, (byte) 0);
    Files.write(part, holed);
    assertThat(openedAt()).isEqualTo(81_920);
    notes.kept(100_000);
    assertThat(openedAt()).isEqualTo(200_000);
  }

  @Test
  void of_the_first_and_the_last_page_a_power_cut_may_leave_zeros_in_a_part() throws Exception {
    gather(200_000);
    notes.kept(60_000);
    byte[] holed = Arrays.copyOf(DUMP, 200_000);
    Arrays.fill(holed, 196_608, 200_000, (byte) 0);
    Files.write(part, holed);
    assertThat(openedAt()).isEqualTo(196_608);
    Arrays.fill(holed, 60_000, 61_440, (byte) 0);
    Files.write(part, holed);
    assertThat(openedAt()).isEqualTo(60_000);
  }

  @Test
  void another_version_starts_with_the_first_byte_and_that_is_told() throws Exception {
    gather(200_000);
    RemoteFile later = new RemoteFile(OptionalLong.of(DUMP.length), Optional.of("v2"));
    try (PartFile file = open()) {
      assertThat(file.isBeginningOf(later)).isFalse();
      file.startOver(later);
      assertThat(part).isEmptyFile();
      file.write(piece(0, 300_000));
      file.finish(read -> {});
    }
    assertThat(target).hasBinaryContent(DUMP);
    assertThat(notes.told())
        .containsSubsequence("starting over", "kept 0", "expecting 300000 v2", "kept 300000");
  }

  @Test
  void when_every_byte_is_there_only_the_end_is_missing() throws Exception {
    gather(300_000);
    try (PartFile file = open()) {
      assertThat(file.isComplete()).isTrue();
      file.finish(read -> {});
    }
    assertThat(target).hasBinaryContent(DUMP);
  }

  @Test
  void a_program_killed_after_the_last_step_is_done_when_it_comes_back() throws Exception {
    gather(300_000);
    Files.createLink(target, part);
    assertThat(reopened()).isEmpty();
    assertThat(part).doesNotExist();
    assertThat(target).hasBinaryContent(DUMP);
    assertThat(reopened()).isEmpty();
  }

  @Test
  void a_file_that_somebody_made_meanwhile_is_left_and_so_is_the_part() throws Exception {
    for (boolean links : new boolean[] {true, false}) {
      disk.hasLinks = links;
      try (PartFile file = open()) {
        file.startOver(REMOTE);
        file.write(piece(0, 300_000));
        Files.writeString(target, "mine");
        Trouble trouble = trouble(() -> file.finish(read -> {}));
        assertThat(trouble.happened()).startsWith("A file named up.dump appeared");
      }
      assertThat(target).hasContent("mine");
      assertThat(part).hasBinaryContent(DUMP);
      Files.delete(target);
    }
  }

  @Test
  void where_files_have_but_one_name_the_place_is_claimed_first() throws Exception {
    disk.hasLinks = false;
    try (PartFile file = open()) {
      file.startOver(REMOTE);
      file.write(piece(0, 300_000));
      file.finish(read -> {});
    }
    assertThat(target).hasBinaryContent(DUMP);
    assertThat(part).doesNotExist();
  }

  @Test
  void a_move_that_fails_leaves_the_place_free_and_the_part_whole() throws Exception {
    disk.hasLinks = false;
    disk.replaceFails = true;
    try (PartFile file = open()) {
      file.startOver(REMOTE);
      file.write(piece(0, 300_000));
      assertThat(trouble(() -> file.finish(read -> {})).kind()).isEqualTo(TroubleKind.FILE);
    }
    assertThat(target).doesNotExist();
    assertThat(part).hasBinaryContent(DUMP);
  }

  @Test
  void too_little_room_is_said_with_both_sizes_before_the_first_byte() throws Exception {
    disk.usable = OptionalLong.of(PartFile.RESERVE + 200_000);
    try (PartFile file = open()) {
      Trouble trouble = trouble(() -> file.startOver(REMOTE));
      assertThat(trouble.kind()).isEqualTo(TroubleKind.FILE);
      assertThat(trouble.happened())
          .contains("needs 293.0 KiB more", "the log need 16.0 MiB", "only 16.2 MiB is free");
    }
    assertThat(part).doesNotExist();
  }

  @Test
  void only_the_rest_needs_room() throws Exception {
    gather(200_000);
    disk.usable = OptionalLong.of(PartFile.RESERVE + 100_000);
    try (PartFile file = open()) {
      file.resume(REMOTE);
      file.write(piece(200_000, 300_000));
      file.finish(read -> {});
    }
    assertThat(target).hasBinaryContent(DUMP);
  }

  @Test
  void a_disk_that_runs_full_leaves_a_part_to_resume() throws Exception {
    disk.room = 123_456;
    try (PartFile file = open()) {
      file.startOver(REMOTE);
      file.write(piece(0, 100_000));
      Trouble trouble = trouble(() -> file.write(piece(100_000, 200_000)));
      assertThat(trouble.kind()).isEqualTo(TroubleKind.FILE);
      assertThat(trouble.happened()).endsWith("is full.");
    }
    assertThat(part).hasBinaryContent(Arrays.copyOf(DUMP, 123_456));
    assertThat(notes.download().moved()).isEqualTo(123_456);
    disk.room = Long.MAX_VALUE;
    assertThat(openedAt()).isEqualTo(123_456);
  }

  @Test
  void a_full_disk_is_known_by_its_room_too_since_systems_speak_many_languages() throws Exception {
    disk.syncFails = true;
    try (PartFile file = open()) {
      file.startOver(REMOTE);
      file.write(piece(0, 300_000));
      disk.usable = OptionalLong.of(4096);
      assertThat(trouble(() -> file.finish(read -> {})).happened()).endsWith("is full.");
    }
  }

  @Test
  void what_a_failing_disk_did_not_take_is_not_resumed() throws Exception {
    Deque<Runnable> beside = new ArrayDeque<>();
    try (PartFile file = open(beside::add)) {
      file.startOver(REMOTE);
      time.advance(BackgroundSync.PAUSE);
      file.write(piece(0, 100_000));
      beside.remove().run();
      file.write(piece(100_000, 200_000));
      assertThat(notes.download().moved()).isEqualTo(100_000);
      disk.syncFails = true;
      time.advance(BackgroundSync.PAUSE);
      file.write(piece(200_000, 250_000));
      beside.remove().run();
      assertThat(trouble(() -> file.write(piece(250_000, 300_000))).happened())
          .contains("could not be written");
    }
    assertThat(part).hasSize(100_000);
    assertThat(notes.download().moved()).isEqualTo(100_000);
  }

  @Test
  void the_disk_is_brought_along_every_few_seconds() throws Exception {
    try (PartFile file = open()) {
      file.startOver(REMOTE);
      file.write(piece(0, 100_000));
      time.advance(BackgroundSync.PAUSE.minus(Duration.ofMillis(1)));
      file.write(piece(100_000, 150_000));
      assertThat(notes.download().moved()).isZero();
      time.advance(Duration.ofMillis(1));
      file.write(piece(150_000, 200_000));
      assertThat(notes.download().moved()).isEqualTo(200_000);
    }
  }

  @Test
  void two_cannot_write_to_one_part() throws Exception {
    try (PartFile first = open()) {
      first.startOver(REMOTE);
      first.write(piece(0, 10));
      Trouble trouble = trouble(this::reopened);
      assertThat(trouble.happened()).startsWith("Another program is writing to up.dump.part");
    }
  }

  @Test
  void an_interrupted_write_keeps_what_came() throws Exception {
    try (PartFile file = realDisk()) {
      file.startOver(REMOTE);
      file.write(piece(0, 100_000));
      Thread.currentThread().interrupt();
      InterruptedException stopped =
          catchThrowableOfType(
              InterruptedException.class, () -> file.write(piece(100_000, 200_000)));
      assertThat(stopped).isNotNull();
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
    assertThat(notes.download().moved())
        .isEqualTo(Files.size(part))
        .isGreaterThanOrEqualTo(100_000);
  }

  @Test
  void closing_keeps_what_came_and_the_wish_to_stop() throws Exception {
    PartFile file = realDisk();
    file.startOver(REMOTE);
    file.write(piece(0, 100_000));
    Thread.currentThread().interrupt();
    file.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(notes.download().moved()).isEqualTo(100_000);
  }

  @Test
  void an_interrupt_at_the_end_or_the_beginning_is_no_trouble_of_the_disk() throws Exception {
    try (PartFile file = realDisk()) {
      file.startOver(REMOTE);
      file.write(piece(0, 300_000));
      Thread.currentThread().interrupt();
      assertThat(catchThrowableOfType(InterruptedException.class, () -> file.finish(read -> {})))
          .isNotNull();
    }
    assertThat(target).doesNotExist();
    assertThat(notes.download().moved()).isEqualTo(300_000);
    notes.kept(100_000); // so that what came later is looked at
    Thread.currentThread().interrupt();
    assertThat(catchThrowableOfType(InterruptedException.class, this::realDisk)).isNotNull();
    try (PartFile file = realDisk()) {
      file.finish(read -> {});
    }
    assertThat(target).hasBinaryContent(DUMP);
  }

  @Test
  void more_than_was_announced_is_not_taken() throws Exception {
    try (PartFile file = open()) {
      file.startOver(new RemoteFile(OptionalLong.of(10), Optional.empty()));
      file.write(piece(0, 8));
      assertThat(trouble(() -> file.write(piece(8, 11))).kind())
          .isEqualTo(TroubleKind.UNREADABLE_ANSWER);
    }
    assertThat(part).hasSize(8);
  }

  @Test
  void fewer_than_were_announced_are_no_file() throws Exception {
    try (PartFile file = open()) {
      file.startOver(REMOTE);
      file.write(piece(0, 200_000));
      assertThat(trouble(() -> file.finish(read -> {})).happened())
          .isEqualTo("Only 195.3 of 293.0 KiB of up.dump arrived.");
    }
    assertThat(target).doesNotExist();
    assertThat(openedAt()).isEqualTo(200_000);
  }

  @Test
  void a_size_nobody_told_is_told_at_the_end() throws Exception {
    try (PartFile file = open()) {
      file.startOver(new RemoteFile(OptionalLong.empty(), Optional.empty()));
      file.write(piece(0, 300_000));
      file.finish(read -> {});
    }
    assertThat(target).hasBinaryContent(DUMP);
    assertThat(notes.download().total()).hasValue(300_000);
  }

  @Test
  void a_web_page_instead_of_a_dump_leaves_nothing_behind() throws Exception {
    try (PartFile file = open()) {
      file.startOver(REMOTE);
      ByteBuffer page = UTF_8.encode("\r\n<!DOCTYPE HTML><html><title>Log in</title>");
      assertThat(trouble(() -> file.write(ByteBuffer.allocate(0), page)).happened())
          .isEqualTo("The server sent a web page instead of the upgraded database.");
    }
    assertThat(part).doesNotExist();
  }

  @Test
  void notes_are_a_web_page_and_may_even_be_empty() throws Exception {
    notes = wanted(Artifact.NOTES);
    try (PartFile file = open()) {
      file.startOver(new RemoteFile(OptionalLong.of(6), Optional.empty()));
      file.write(UTF_8.encode("<html>"));
      file.finish(read -> {});
    }
    assertThat(target).hasContent("<html>");
    Files.delete(target);
    notes = wanted(Artifact.NOTES);
    try (PartFile file = open()) {
      file.startOver(new RemoteFile(OptionalLong.of(0), Optional.empty()));
      file.finish(read -> {});
    }
    assertThat(target).isEmptyFile();
  }

  @Test
  void a_dump_that_is_empty_or_damaged_takes_no_place() throws Exception {
    try (PartFile file = open()) {
      file.startOver(new RemoteFile(OptionalLong.of(0), Optional.empty()));
      assertThat(trouble(() -> file.finish(read -> {})).happened())
          .isEqualTo("The download is incomplete or damaged: it is empty.");
    }
    byte[] broken = DUMP.clone();
    broken[5] = 99;
    try (PartFile file = open()) {
      file.startOver(REMOTE);
      file.write(ByteBuffer.wrap(broken));
      Trouble trouble = trouble(() -> file.finish(read -> {}));
      assertThat(trouble.happened()).contains("its data makes no sense");
      assertThat(trouble.remedy()).contains("Download again");
    }
    assertThat(target).doesNotExist();
    assertThat(part).hasBinaryContent(broken);
  }

  @Test
  void a_part_that_is_a_link_is_not_followed(@TempDir Path elsewhere) throws Exception {
    Path other = Files.writeString(elsewhere.resolve("other"), "of somebody");
    Files.createSymbolicLink(part, other);
    assertThat(trouble(this::reopened).happened()).contains("does not belong to this download");
    assertThat(other).hasContent("of somebody");
  }

  private void gather(int bytes) throws Exception {
    try (PartFile file = open()) {
      file.startOver(REMOTE);
      file.write(piece(0, bytes));
    }
  }

  private long openedAt() throws Exception {
    try (PartFile file = open()) {
      return file.already();
    }
  }

  private PartFile open() throws TroubleException, InterruptedException {
    return open(Runnable::run);
  }

  private PartFile open(Executor beside) throws TroubleException, InterruptedException {
    return PartFile.open(notes.download(), notes, environment(), disk, beside).orElseThrow();
  }

  private Optional<PartFile> reopened() throws TroubleException, InterruptedException {
    return PartFile.open(notes.download(), notes, environment(), disk, Runnable::run);
  }

  private PartFile realDisk() throws TroubleException, InterruptedException {
    return PartFile.open(notes.download(), notes, environment()).orElseThrow();
  }

  private TransferEnvironment environment() {
    return new TransferEnvironment(StallLimits.USUAL, time, Clock.systemUTC(), time);
  }

  private KeptNotes wanted(Artifact what) {
    return new KeptNotes(Download.of(what, target, Optional.empty()));
  }

  private static Trouble trouble(ThrowingCallable call) {
    return catchThrowableOfType(TroubleException.class, call).trouble();
  }

  private static ByteBuffer piece(int from, int to) {
    return ByteBuffer.wrap(DUMP, from, to - from).slice();
  }

  /** As {@code pg_dump -Fc} begins, then chance. */
}
