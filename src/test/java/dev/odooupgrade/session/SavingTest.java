package dev.odooupgrade.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.SavedUpgrades;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.session.FaultyDisk.Step;
import dev.odooupgrade.testing.Samples;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavingTest {
  private static final SessionId ID = new SessionId("evening");
  private final IOException noSpace = new FileSystemException("x", null, "No space left on device");

  private final FaultyDisk disk = new FaultyDisk();
  private final Path temp;
  private final Path folder;
  private final Path file;
  private final SessionStore store;
  private final Session old = AnySession.full("evening");

  SavingTest(@TempDir Path temp) throws Exception {
    this.temp = temp;
    folder = temp.toRealPath().resolve("state/odoo-upgrade/sessions");
    file = folder.resolve("evening.json");
    store = new SessionStore(folder, disk, Clock.systemUTC(), new Random(1));
    store.create(old).close();
  }

  @Test
  void files_and_new_folders_are_their_owners_alone() throws Exception {
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(temp.resolve("state"))).isEqualTo("rwx------");
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(folder.resolve("evening.json.lock"))).isEqualTo("rw-------");
  }

  @Test
  void saving_closes_a_file_that_stood_open_to_all() throws Exception {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

    try (OpenSession open = store.open(ID.value())) {
      open.save(old.withSentBytes(1));
    }

    assertThat(permissions(file)).isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 1 << 20})
  void a_write_that_breaks_off_leaves_the_old_state(int bytes) throws Exception {
    byte[] before = Files.readAllBytes(file);
    disk.failWritingAfter(bytes, new IOException("boom"));

    TroubleException trouble = saving(old.withSentBytes(1));

    assertThat(trouble.trouble().happened())
        .isEqualTo("The session %s cannot be saved: boom.".formatted(file));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void space_for_the_answer_is_taken_before_a_request_is_created_and_given_back() throws Exception {
    Path reserve = folder.resolve(".evening.json.reserve");
    try (OpenSession open = store.open(ID.value())) {
      open.save(old.withStage(Stage.CREATING));
      assertThat(reserve).hasSize(64 * 1024);
      open.save(old.withStage(Stage.CREATED));
      assertThat(reserve).doesNotExist();
    }
  }

  @Test
  void what_a_killed_program_saved_before_a_request_is_saved_again_before_another()
      throws Exception {
    Session creating = old.withStage(Stage.CREATING);
    try (OpenSession open = store.open(ID.value())) {
      open.save(creating);
    }
    Files.delete(folder.resolve(".evening.json.reserve"));
    Object before = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    try (OpenSession open = store.open(ID.value())) {
      open.save(creating);
    }
    assertThat(folder.resolve(".evening.json.reserve")).exists();
    assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey())
        .isNotEqualTo(before);
  }

  @Test
  void where_there_is_no_space_for_the_answer_it_is_not_saved_that_a_request_is_created()
      throws Exception {
    disk.fail(Step.WRITE, noSpace);
    assertThat(saving(old.withStage(Stage.CREATING)).trouble().happened())
        .endsWith("the disk is full.");
    disk.heal();
    assertThat(store.read(ID.value()).stage()).isEqualTo(old.stage());
  }

  @Test
  void an_answer_that_is_kept_gets_a_file_of_its_own_for_its_owner_alone() throws Exception {
    try (OpenSession open = store.open(ID.value())) {
      Path first = open.keepAnswer(Secret.of("\u00ff\u0000{"));
      Path second = open.keepAnswer(Secret.of("two"));

      assertThat(first).hasFileName("evening.json.create-answer");
      assertThat(second).hasFileName("evening.json.create-answer.2");
      assertThat(first).hasBinaryContent(new byte[] {(byte) 0xff, 0, '{'});
      assertThat(permissions(first)).isEqualTo("rw-------");
    }
    assertThat(store.list().sessions()).hasSize(1);
    assertThat(store.list().damaged()).isEmpty();
  }

  @Test
  void a_rename_that_fails_leaves_the_old_state() throws Exception {
    byte[] before = Files.readAllBytes(file);
    disk.fail(Step.REPLACE, new IOException("boom"));

    assertThat(saving(old.withSentBytes(1)).trouble().kind()).isEqualTo(TroubleKind.FILE);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void a_folder_that_cannot_be_synced_has_the_new_state_all_the_same() throws Exception {
    disk.fail(Step.SYNC_FOLDER, new IOException("boom"));

    try (OpenSession open = store.open(ID.value())) {
      open.save(old.withSentBytes(7));
    }

    assertThat(store.read(ID.value()).sentBytes()).isEqualTo(7);
  }

  @Test
  void a_crash_in_the_middle_hinders_neither_listing_nor_the_next_save() throws Exception {
    disk.failWritingAfter(100, new IOException("boom"));
    disk.fail(Step.DELETE, new IOException("gone before tidying up"));
    saving(old.withSentBytes(1));
    assertThat(folder.resolve(".evening.json.tmp")).hasSize(100);

    disk.heal();

    assertThat(store.list()).isEqualTo(new SavedUpgrades(List.of(old), List.of()));
    try (OpenSession open = store.open(ID.value())) {
      open.save(old.withSentBytes(7));
    }
    assertThat(store.read(ID.value()).sentBytes()).isEqualTo(7);
    assertThat(folder.resolve(".evening.json.tmp")).doesNotExist();
  }

  @Test
  void after_a_failed_save_the_same_open_session_can_save_again() throws Exception {
    try (OpenSession open = store.open(ID.value())) {
      disk.failWritingAfter(3, noSpace);
      assertThatThrownBy(() -> open.save(old.withSentBytes(1)))
          .isInstanceOf(TroubleException.class);
      assertThat(open.current()).isEqualTo(old);
      disk.heal();
      open.save(old.withSentBytes(2));
    }
    assertThat(store.read(ID.value()).sentBytes()).isEqualTo(2);
  }

  @Test
  void a_full_disk_is_called_so() {
    disk.failWritingAfter(10, noSpace);

    TroubleException trouble = saving(old.withSentBytes(1));

    assertThat(trouble)
        .hasMessage(
            "The session %s cannot be saved: the disk is full. Earlier steps are saved; the latest one"
                    .formatted(file)
                + " is not. Free some space there, then try again.");
  }

  @Test
  void nothing_is_called_saved_of_an_upgrade_that_never_was() {
    disk.failWritingAfter(10, noSpace);
    Session another = Samples.named("20261123-090000-zzzz", old);

    assertThatThrownBy(() -> store.create(another))
        .hasMessageContaining("Nothing of this upgrade is saved yet.");
  }

  @Test
  void a_full_disk_is_recognised_in_any_language() {
    disk.failWritingAfter(
        10,
        new FileSystemException("x", null, "Auf dem Gerät ist kein Speicherplatz mehr verfügbar"));
    disk.usable(100);

    assertThat(saving(old.withSentBytes(1)).trouble().happened()).endsWith("the disk is full.");
  }

  @Test
  void a_read_only_file_is_open_for_reading_and_saving_says_so() throws Exception {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));

    assertThat(saving(old.withSentBytes(1)).trouble().happened()).endsWith("is read-only.");
    assertThat(store.read(ID.value())).isEqualTo(old);
  }

  @Test
  void a_read_only_folder_is_open_for_reading_and_saving_says_so() throws Exception {
    disk.fail(Step.LOCK, new AccessDeniedException(file.toString()));

    try (OpenSession open = store.openFile(file)) {
      assertThat(open.current()).isEqualTo(old);
      TroubleException trouble =
          catchThrowableOfType(TroubleException.class, () -> open.save(old.withSentBytes(1)));
      assertThat(trouble.trouble().happened()).endsWith("is read-only.");
    }
  }

  @Test
  void a_read_only_file_system_is_called_so() {
    disk.failWritingAfter(0, new FileSystemException("x", null, "Read-only file system"));

    assertThat(saving(old.withSentBytes(1)).trouble().happened()).endsWith("is read-only.");
  }

  @Test
  void a_folder_that_cannot_be_made_is_a_trouble() {
    disk.fail(Step.MAKE_FOLDER, new AccessDeniedException("x"));

    TroubleException trouble =
        catchThrowableOfType(
            TroubleException.class, () -> store.create(AnySession.full("another")));

    assertThat(trouble.trouble().happened())
        .startsWith("No upgrade can be saved in ")
        .endsWith(": it cannot be created or written to.");
    assertThat(trouble.trouble().remedy()).contains("XDG_STATE_HOME");
  }

  @Test
  void a_thread_that_is_told_to_stop_still_saves() throws Exception {
    try (OpenSession open = store.open(ID.value())) {
      Thread.currentThread().interrupt();
      open.save(old.withSentBytes(9));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(store.read(ID.value()).sentBytes()).isEqualTo(9);
  }

  @Test
  void no_word_of_a_trouble_or_a_session_in_print_tells_the_key() {
    disk.fail(Step.REPLACE, new IOException("boom"));

    assertThat(saving(old.withSentBytes(1))).hasMessageNotContaining("tr0ub4dor");
    assertThat(old.toString()).doesNotContain("tr0ub4dor");
  }

  private TroubleException saving(Session next) {
    return catchThrowableOfType(
        TroubleException.class,
        () -> {
          try (OpenSession open = store.open(ID.value())) {
            open.save(next);
          }
        });
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
