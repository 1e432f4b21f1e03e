package dev.odooupgrade.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.SavedUpgrades;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.session.FaultyDisk.Step;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ListingTest {
  private final FaultyDisk disk = new FaultyDisk();
  private final Path folder;
  private final SessionStore store;

  ListingTest(@TempDir Path folder) throws IOException {
    this.folder = folder.toRealPath();
    store = new SessionStore(this.folder, disk, Clock.systemUTC(), new Random(1));
  }

  @Test
  void a_folder_that_does_not_exist_holds_nothing_and_is_not_made() {
    Path none = folder.resolve("none");

    assertThat(new SessionStore(none, disk, Clock.systemUTC(), new Random(1)).list())
        .isEqualTo(new SavedUpgrades(List.of(), List.of()));
    assertThat(none).doesNotExist();
  }

  @Test
  void the_session_touched_last_comes_first() throws Exception {
    Session early = AnySession.full("zebra");
    Session late = AnySession.full("apple").at(AnySession.EVENING.plusSeconds(60));
    Session middle = AnySession.full("middle").at(AnySession.EVENING.plusSeconds(30));
    for (Session session : List.of(middle, late, early)) {
      store.create(session).close();
    }

    assertThat(store.list().sessions()).containsExactly(late, middle, early);
  }

  @Test
  void other_files_are_none_of_its_business() throws Exception {
    for (String name : List.of(".evening.json.tmp", "evening.json.lock", "notes.txt", ".x.json")) {
      Files.writeString(folder.resolve(name), "{");
    }

    assertThat(store.list()).isEqualTo(new SavedUpgrades(List.of(), List.of()));
  }

  static Stream<Arguments> damages() {
    String whole =
        new String(
            SessionJson.bytes(SessionCodec.write(AnySession.full("bad"))), StandardCharsets.UTF_8);
    return Stream.of(
        Arguments.of("", "It is empty."),
        Arguments.of("  \n", "It does not contain a session."),
        Arguments.of("[]", "It does not contain a session."),
        Arguments.of("{}", "It does not say which version of the session format it uses."),
        Arguments.of(whole.substring(0, 300), "It is not complete JSON: line "),
        Arguments.of(whole + "}", "It is not complete JSON: line "),
        Arguments.of("tr0ub4dor", "It is not complete JSON: line 1, column "),
        Arguments.of("\u0000\u0001\u007f\u0002", "It is not complete JSON: line 1, column "),
        Arguments.of("[".repeat(100_000), "It is not complete JSON"),
        Arguments.of(
            whole.replace("\"version\" : 3", "\"version\" : 4"),
            "It was made by a newer odoo-upgrade (format version 4; this program supports 3)."),
        Arguments.of(
            whole.replace("\"version\" : 3", "\"version\" : 99999999999"),
            "It was made by a newer odoo-upgrade (format version 99999999999;"),
        Arguments.of(
            whole.replace("\"version\" : 3", "\"version\" : 0"), "It does not say which version"),
        Arguments.of(whole.replace("\"bad\"", "\"../x\""), "Its field id cannot be understood."),
        Arguments.of(
            whole.replace("\"bad\"", "\"good\""),
            "It contains the session good, so its name should be good.json."),
        Arguments.of(whole.replace("\"running\"", "\"lost\""), "Its field stage cannot be"),
        Arguments.of(
            whole.replace("https://upgrade.odoo.com", ":"), "Its field platform.url cannot be"),
        Arguments.of(
            whole.replace("\"key\" : ", "\"kye\" : "), "Its field request.key is missing."),
        Arguments.of(
            whole.replace(": 42", ": -1"), "Its field dump.size is not a number of bytes."),
        Arguments.of(
            whole.replace(": 42", ": \"42\""), "Its field dump.size is not a number of bytes."),
        Arguments.of(whole.replace("false", "0"), "Its field platform.sandbox is neither"),
        Arguments.of(
            whole.replace("\"uploaded\"", "\"eaten\""),
            "Its field history[1].happening cannot be understood."),
        Arguments.of(
            whole.replace("\"sftp\"", "\"pigeon\""),
            "Its field transfers.via cannot be understood."),
        Arguments.of(whole.replace("/srv", "\\u0000"), "Its field dump.path cannot be written in"),
        Arguments.of(
            whole.replace("\"stage\"", "\"id\" : \"bad\", \"stage\""), "It is not complete JSON"));
  }

  @ParameterizedTest
  @MethodSource("damages")
  void a_damaged_file_is_told_with_its_reason_and_never_touched(String content, String reason)
      throws Exception {
    Session good = AnySession.full("fine");
    store.create(good).close();
    Path bad = Files.writeString(folder.resolve("bad.json"), content);
    byte[] before = Files.readAllBytes(bad);

    SavedUpgrades listing = store.list();
    TroubleException trouble =
        catchThrowableOfType(TroubleException.class, () -> store.open("bad").close());

    assertThat(listing.sessions()).containsExactly(good);
    assertThat(listing.damaged()).hasSize(1);
    assertThat(listing.damaged().get(0).path()).isEqualTo(bad);
    assertThat(listing.damaged().get(0).reason()).startsWith(reason).doesNotContain("tr0ub4dor");
    assertThat(trouble.trouble().happened())
        .startsWith("The session %s cannot be used. %s".formatted(bad, reason));
    assertThat(trouble.trouble().meaning()).isEqualTo("The file was not changed.");
    assertThat(Files.readAllBytes(bad)).isEqualTo(before);
  }

  @Test
  void bytes_that_are_no_text_are_damage_too() throws Exception {
    byte[] noise = new byte[4096];
    new Random(7).nextBytes(noise);
    Files.write(folder.resolve("noise.json"), noise);
    byte[] latin = "{\"version\": 1, \"id\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("latin.json"), latin);

    assertThat(store.list().damaged())
        .extracting(SavedUpgrades.Damaged::reason)
        .containsOnly("It is not text in UTF-8.");
    assertThat(store.list().damaged())
        .extracting(damaged -> String.valueOf(damaged.path().getFileName()))
        .containsExactly("latin.json", "noise.json");
    assertThat(Files.readAllBytes(folder.resolve("noise.json"))).isEqualTo(noise);
  }

  @Test
  void a_byte_order_mark_of_an_editor_does_no_harm() throws Exception {
    Session good = AnySession.full("fine");
    byte[] bytes = SessionJson.bytes(SessionCodec.write(good));
    Files.writeString(
        folder.resolve("fine.json"), "\ufeff" + new String(bytes, StandardCharsets.UTF_8));

    assertThat(store.list().sessions()).containsExactly(good);
  }

  @Test
  void a_folder_with_a_sessions_name_is_told() throws Exception {
    Files.createDirectory(folder.resolve("odd.json"));

    assertThat(store.list().damaged())
        .containsExactly(
            new SavedUpgrades.Damaged(
                folder.resolve("odd.json"), "It cannot be read: it is not a plain file."));
  }

  @Test
  void a_file_far_too_large_is_told_and_not_read_to_its_end() throws Exception {
    try (var file = new RandomAccessFile(folder.resolve("huge.json").toFile(), "rw")) {
      file.setLength(5L << 30);
    }

    assertThat(store.list().damaged().get(0).reason())
        .isEqualTo("It cannot be read: it is too large for a session.");
  }

  @Test
  void a_file_one_may_not_read_is_told() throws Exception {
    store.create(AnySession.full("fine")).close();
    disk.fail(Step.READ, new AccessDeniedException("fine.json"));

    assertThat(store.list().damaged())
        .containsExactly(
            new SavedUpgrades.Damaged(
                folder.resolve("fine.json"), "It cannot be read: permission denied."));
    assertThat(catchThrowableOfType(TroubleException.class, () -> store.open("fine").close()))
        .hasMessageContaining("cannot be read: permission denied.");
  }

  @Test
  void listing_changes_nothing() throws Exception {
    store.create(AnySession.full("fine")).close();
    List<String> before = snapshot();

    assertThat(store.list().sessions()).hasSize(1);

    assertThat(snapshot()).isEqualTo(before);
  }

  private List<String> snapshot() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> seen = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        seen.add(
            file
                + " "
                + Files.getLastModifiedTime(file)
                + Arrays.toString(Files.readAllBytes(file)));
      }
      return seen;
    }
  }
}
