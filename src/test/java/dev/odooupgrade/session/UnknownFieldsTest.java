package dev.odooupgrade.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownFieldsTest {
  private static final SessionId ID = new SessionId("later");

  private final Path folder;

  UnknownFieldsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void what_a_later_version_added_survives_saving() throws Exception {
    Path file = write(AnySession.full("later"));
    String later =
        Files.readString(file)
            .replace(
                "\"version\" : 3,", "\"version\" : 3, \"top\" : [1.10, 12345678901234567890123],")
            .replace("\"sandbox\" :", "\"mirror\" : {\"deep\" : null}, \"sandbox\" :")
            .replace("\"size\" :", "\"sha256\" : \"abc\", \"size\" :")
            .replace("\"reason\" :", "\"code\" : 7, \"reason\" :")
            .replace(
                "\"happening\" : \"created\"", "\"happening\" : \"created\", \"by\" : \"ann\"");
    Files.writeString(file, later);

    try (OpenSession open = store().open(ID.value())) {
      open.save(open.current().remembering(AnySession.EVENING, Happening.STATE, "onemore"));
    }

    String saved = Files.readString(file).replaceAll("\\s+", "");
    assertThat(saved)
        .contains("\"top\":[1.10,12345678901234567890123]")
        .contains("\"mirror\":{\"deep\":null}")
        .contains("\"sha256\":\"abc\"")
        .contains("\"code\":7")
        .contains("\"by\":\"ann\"")
        .contains("onemore");
  }

  @Test
  void an_entry_that_changed_does_not_take_over_what_was_said_of_another() throws Exception {
    Path file = write(AnySession.full("later"));
    Files.writeString(
        file, Files.readString(file).replace("\"reason\" :", "\"code\" : 7, \"reason\" :"));

    try (OpenSession open = store().open(ID.value())) {
      Session session = open.current();
      var other = new Failure("AIM:INVALID", "Which?", Optional.empty(), List.of());
      open.save(session.withFailures(List.of(other)));
    }

    assertThat(Files.readString(file)).contains("AIM:INVALID").doesNotContain("\"code\"");
  }

  @Test
  void a_newer_answer_replaces_all_of_the_older_one() throws Exception {
    Path file = write(AnySession.full("later"));

    try (OpenSession open = store().open(ID.value())) {
      open.save(open.current().withAnswer(new UpgradeRequest(Map.of("state", "done"))));
    }

    assertThat(store().readFile(file).answer().orElseThrow().fields())
        .isEqualTo(Map.of("state", "done"));
  }

  @Test
  void a_field_name_with_half_a_character_does_not_make_the_file_unreadable() throws Exception {
    Session session = AnySession.full("later");
    Path file = write(session.withAnswer(new UpgradeRequest(Map.of("x\ud800", "y\ud800"))));

    assertThat(store().readFile(file).answer().orElseThrow().fields())
        .isEqualTo(Map.of("x?", "y\ud800"));
  }

  @Test
  void a_file_with_only_the_needed_fields_is_a_session() throws Exception {
    Path file = folder.resolve("later.json");
    Files.writeString(
        file,
        """
        {"version": 1, "id": "later", "stage": "draft",
         "createdAt": "2026-11-23T19:15:00.123456789Z",
         "updatedAt": "2026-11-23T19:15:00.123456789Z",
         "platform": {"url": "https://upgrade.odoo.com"}}
        """);

    assertThat(store().readFile(file))
        .isEqualTo(
            Session.begun(ID, AnySession.EVENING, PlatformAddress.ODOO.speaking(Protocol.V1)));
  }

  private Path write(Session session) throws Exception {
    try (OpenSession open = store().create(session)) {
      return open.file();
    }
  }

  private SessionStore store() {
    return new SessionStore(folder, new RealDisk(), Clock.systemUTC(), new Random(1));
  }
}
