package dev.odooupgrade.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.session.FaultyDisk.Step;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
  private static final SessionId ID = new SessionId("evening");

  private final FaultyDisk disk = new FaultyDisk();
  private final Path folder;
  private final SessionStore store;
  private final Session evening = AnySession.full("evening");

  OpeningTest(@TempDir Path folder) throws IOException {
    this.folder = folder.toRealPath();
    store = storeWith(1);
  }

  @Test
  void an_id_tells_its_time_and_is_not_taken_twice() throws Exception {
    SessionId first = store.newId();
    store.create(Session.begun(first, AnySession.EVENING, PlatformAddress.ODOO)).close();

    SessionId second = storeWith(1).newId();

    assertThat(first.value()).matches("20261123-191500-[a-z2-9]{4}");
    assertThat(second.value()).startsWith("20261123-191500-").isNotEqualTo(first.value());
  }

  @Test
  void a_name_that_is_taken_is_not_overwritten() throws Exception {
    store.create(evening).close();

    TroubleException trouble = troubleOf(() -> store.create(evening.withSentBytes(1)));

    assertThat(trouble.trouble().happened()).startsWith("There is already a file ");
    assertThat(store.read(ID.value())).isEqualTo(evening);
  }

  @Test
  void a_session_that_is_open_cannot_be_opened_again_in_this_program() throws Exception {
    try (OpenSession open = store.create(evening)) {
      assertThat(troubleOf(() -> store.open(ID.value())).trouble().happened())
          .isEqualTo(
              "The session %s is already open in this odoo-upgrade (process %d)."
                  .formatted(open.file(), ProcessHandle.current().pid()));
      assertThat(troubleOf(() -> storeWith(2).open(ID.value())).trouble().happened())
          .contains("is already open");
    }
    try (OpenSession open = store.open(ID.value())) {
      assertThat(open.current()).isEqualTo(evening);
    }
  }

  @Test
  void an_open_session_can_be_read_and_listed() throws Exception {
    try (OpenSession open = store.create(evening)) {
      assertThat(store.readFile(open.file())).isEqualTo(evening);
      assertThat(store.list().sessions()).containsExactly(evening);
    }
  }

  @Test
  void closing_twice_does_not_unlock_somebody_elses() throws Exception {
    OpenSession first = store.create(evening);
    first.close();
    try (OpenSession second = store.open(ID.value())) {
      first.close();
      assertThat(troubleOf(() -> store.open(ID.value()))).hasMessageContaining("is already open");
      second.save(evening.withSentBytes(1));
    }
    assertThatThrownBy(() -> first.save(evening)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void one_upgrade_cannot_be_saved_over_another() throws Exception {
    try (OpenSession open = store.create(evening)) {
      assertThatThrownBy(() -> open.save(AnySession.full("morning")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_file_anywhere_can_be_made_and_opened_under_any_name() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("else")).resolve("customer 7");
    store.createFile(elsewhere, evening).close();

    try (OpenSession open = store.openFile(elsewhere)) {
      open.save(open.current().withSentBytes(5));
    }

    assertThat(store.readFile(elsewhere)).isEqualTo(evening.withSentBytes(5));
    assertThat(store.list().sessions()).isEmpty();
  }

  @Test
  void a_link_shares_the_lock_of_its_target_and_stays_a_link() throws Exception {
    store.create(evening).close();
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("evening.json"));

    try (OpenSession open = store.openFile(link)) {
      assertThat(troubleOf(() -> store.open(ID.value()))).hasMessageContaining("is already open");
      open.save(evening.withSentBytes(3));
    }

    assertThat(link).isSymbolicLink();
    assertThat(store.read(ID.value()).sentBytes()).isEqualTo(3);
  }

  @Test
  void what_is_not_there_is_said_to_be_missing() {
    assertThat(troubleOf(() -> store.open(ID.value())).trouble().happened())
        .isEqualTo("There is no session named evening in %s.".formatted(folder));
    assertThat(troubleOf(() -> store.openFile(folder.resolve("x.json"))).trouble().happened())
        .isEqualTo("There is no session %s.".formatted(folder.resolve("x.json")));
    assertThat(
            troubleOf(() -> store.createFile(folder.resolve("no/such/x.json"), evening))
                .trouble()
                .happened())
        .endsWith("its folder does not exist.");
  }

  @Test
  void a_session_in_a_folder_that_cannot_be_read_is_not_called_missing() throws Exception {
    Path notAFolder = Files.writeString(folder.resolve("sessions"), "");
    SessionStore other =
        new SessionStore(notAFolder, new RealDisk(), Clock.systemUTC(), new Random(7));
    assertThat(troubleOf(() -> other.open(ID.value())).trouble().happened())
        .contains("evening.json cannot be read: ");
  }

  @Test
  void a_file_that_is_no_session_gets_no_lock_beside_it() throws Exception {
    Path dump = Files.writeString(folder.resolve("dump.sql"), "select 1;");

    assertThat(troubleOf(() -> store.openFile(dump)))
        .hasMessageContaining("It is not complete JSON: line 1, column");
    assertThat(folder).isDirectoryNotContaining("glob:**.lock");
  }

  @Test
  void a_file_system_without_locks_is_named_as_the_reason() throws Exception {
    store.create(evening).close();
    disk.fail(Step.LOCK, new IOException("Function not implemented"));

    TroubleException trouble = troubleOf(() -> store.open(ID.value()));

    assertThat(trouble.trouble().happened())
        .endsWith("cannot be locked: Function not implemented.");
    assertThat(trouble.trouble().remedy()).contains("XDG_STATE_HOME");
  }

  @Test
  void a_request_is_found_at_its_own_platform_only() throws Exception {
    Session older = evening.withRequest(new RequestRef("7", Secret.of("k")));
    Session newer =
        AnySession.full("newer")
            .withRequest(new RequestRef("7", Secret.of("k")))
            .at(AnySession.EVENING.plusSeconds(9));
    store.create(newer).close();
    store.create(older).close();

    assertThat(store.find("7", URI.create("HTTPS://Upgrade.Odoo.com:443/"))).contains(newer.id());
    assertThat(store.find("7", URI.create("http://upgrade.odoo.com"))).isEmpty();
    assertThat(store.find("7", URI.create("http://127.0.0.1:8069"))).isEmpty();
    assertThat(store.find("8", PlatformAddress.ODOO.url())).isEmpty();
  }

  @Test
  void a_removed_session_leaves_nothing_but_one_in_use_stays() throws Exception {
    try (OpenSession open = store.create(evening)) {
      assertThat(troubleOf(() -> store.remove(ID))).hasMessageContaining("is already open");
      assertThat(open.file()).exists();
    }
    store.remove(ID);

    assertThat(folder).isEmptyDirectory();
    assertThat(troubleOf(() -> store.remove(ID))).hasMessageContaining("no session named");
  }

  @Test
  void a_session_that_cannot_be_removed_stays_whole() throws Exception {
    store.create(evening).close();
    disk.fail(Step.DELETE, new IOException("boom"));

    assertThat(troubleOf(() -> store.remove(ID)).trouble().happened())
        .endsWith("cannot be deleted: boom.");
    assertThat(store.list().sessions()).isEqualTo(List.of(evening));
  }

  private SessionStore storeWith(long seed) {
    return new SessionStore(
        folder, disk, Clock.fixed(AnySession.EVENING, ZoneOffset.UTC), new Random(seed));
  }

  private static TroubleException troubleOf(ThrowingCallable work) {
    return catchThrowableOfType(TroubleException.class, work);
  }
}
