package dev.odooupgrade.transfer.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.dump.DumpTable;
import dev.odooupgrade.http.HttpEnvironment;
import dev.odooupgrade.http.HttpService;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.testing.server.RawServer;
import dev.odooupgrade.transfer.KeptNotes;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferEnvironment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of every kind that are cut where nobody sees it: on the server, or with no length told. */
@Timeout(60)
final class CutDownloadTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String TAG = "ETag: \"v1\"\r\n";

  private final HttpSetup setup = new HttpSetup();
  private final AtomicReference<String> asked = new AtomicReference<>("");
  private final Path folder;

  CutDownloadTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void stop() {
    setup.close();
  }

  static Stream<Arguments> dumps() {
    return DumpTable.whole().entrySet().stream()
        .map(dump -> Arguments.of(dump.getKey(), dump.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dumps")
  void a_whole_one_is_proven(String name, byte[] dump) throws Exception {
    KeptNotes notes = notes(name);
    assertThat(fetch(notes, OK + "Connection: close\r\n\r\n", dump)).isEmpty();
    assertThat(folder.resolve(name)).hasBinaryContent(dump);
    assertThat(notes.download().proven()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dumps")
  void half_of_one_whose_length_nobody_told_is_kept_and_resumed(String name, byte[] dump)
      throws Exception {
    KeptNotes notes = notes(name);
    byte[] half = Arrays.copyOf(dump, dump.length / 2);
    assertBroken(fetch(notes, OK + TAG + "Connection: close\r\n\r\n", half), name, half);

    byte[] rest = Arrays.copyOfRange(dump, half.length, dump.length);
    String range = "Content-Range: bytes %d-%d/%d\r\nContent-Length: %d\r\n\r\n";
    String head =
        "HTTP/1.1 206 Partial Content\r\n"
            + TAG
            + range.formatted(half.length, dump.length - 1, dump.length, rest.length);
    assertThat(fetch(notes, head, rest)).isEmpty();
    assertThat(asked.get()).contains("Range: bytes=" + half.length + "-", "If-Range: \"v1\"");
    assertThat(folder.resolve(name)).hasBinaryContent(dump);
    assertThat(notes.download().proven()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dumps")
  void half_of_one_on_the_server_is_kept_and_the_next_try_begins_anew(String name, byte[] dump)
      throws Exception {
    KeptNotes notes = notes(name);
    byte[] half = Arrays.copyOf(dump, dump.length / 2);
    String told = OK + TAG + "Content-Length: %d\r\n\r\n";
    assertBroken(fetch(notes, told.formatted(half.length), half), name, half);
    assertThat(fetch(notes, told.formatted(dump.length), dump)).isEmpty();
    assertThat(folder.resolve(name)).hasBinaryContent(dump);
  }

  @Test
  void what_nobody_can_prove_is_taken_and_not_called_proven() throws Exception {
    KeptNotes notes = notes("odd.bin");
    assertThat(fetch(notes, OK + "Connection: close\r\n\r\n", new byte[] {1, 0, 2})).isEmpty();
    assertThat(folder.resolve("odd.bin")).exists();
    assertThat(notes.download().proven()).isFalse();
  }

  @Test
  void an_encoding_that_nobody_asked_for_is_refused_and_the_part_left_alone() throws Exception {
    byte[] gzip = DumpTable.whole().getOrDefault("packed.sql.gz", new byte[0]);
    String head = OK + "Content-Encoding: %s\r\nConnection: close\r\n\r\n";
    for (String how : new String[] {"gzip", "x-gzip", "br", "gzip, identity"}) {
      Optional<Trouble> trouble = fetch(notes("a.sql"), head.formatted(how), gzip);
      assertThat(trouble).map(Trouble::kind).contains(TroubleKind.UNREADABLE_ANSWER);
      assertThat(trouble.orElseThrow().happened()).contains("with the encoding " + how);
      assertThat(folder).isEmptyDirectory();
    }
    assertThat(
            fetch(
                notes("a.sql"),
                head.formatted("identity"),
                DumpTable.SQL.getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(fetch(notes("a.sql.gz"), head.formatted("gzip"), gzip))
        .as("what some servers say of every .gz file")
        .isEmpty();
  }

  @Test
  void an_answer_in_json_is_told_and_not_kept() throws Exception {
    byte[] answer = "{\"error\": \"expired\"}".getBytes(StandardCharsets.UTF_8);
    Optional<Trouble> trouble = fetch(notes("a.sql.gz"), OK + "Content-Length: 20\r\n\r\n", answer);
    assertThat(trouble.orElseThrow().happened()).contains("expired");
    assertThat(folder).isEmptyDirectory();
  }

  private void assertBroken(Optional<Trouble> trouble, String name, byte[] part) {
    assertThat(trouble).map(Trouble::kind).contains(TroubleKind.UNREADABLE_ANSWER);
    assertThat(trouble.orElseThrow().happened()).contains("incomplete or damaged");
    assertThat(folder.resolve(name)).doesNotExist();
    assertThat(folder.resolve(name + ".part")).hasBinaryContent(part);
  }

  private KeptNotes notes(String name) {
    return new KeptNotes(Download.of(Artifact.UPGRADED, folder.resolve(name), Optional.empty()));
  }

  /** Downloads from a server that answers so, and says what is wrong with it when something is. */
  private Optional<Trouble> fetch(KeptNotes notes, String head, byte[] body) throws Exception {
    HttpEnvironment around = setup.real();
    HttpService http = HttpService.of(HttpSetup.SETTINGS, around);
    TransferEnvironment environment =
        new TransferEnvironment(
            StallLimits.USUAL, around.delayer(), Clock.systemUTC(), around.nanos());
    TransferContext context =
        new TransferContext(PlainTransfer.SILENT, PlainTransfer.unlimited(), notes);
    try (RawServer server =
        new RawServer(
            peer -> {
              asked.set(RawServer.head(peer.getInputStream()));
              RawServer.write(peer, head);
              peer.getOutputStream().write(body);
            })) {
      return Optional.ofNullable(
              catchThrowableOfType(
                  TroubleException.class,
                  () ->
                      HttpDownload.run(
                          http,
                          server.url().resolve("/f"),
                          notes.download(),
                          context,
                          environment)))
          .map(TroubleException::trouble);
    }
  }
}
