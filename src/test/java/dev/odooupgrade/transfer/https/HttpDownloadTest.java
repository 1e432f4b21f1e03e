package dev.odooupgrade.transfer.https;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.http.HttpEnvironment;
import dev.odooupgrade.http.HttpService;
import dev.odooupgrade.testing.Beside;
import dev.odooupgrade.testing.CustomDump;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.ManualDelayer;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.testing.server.RawServer;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.KeptNotes;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferControl;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.transfer.TransferListener;
import dev.odooupgrade.transfer.file.FailingDisk;
import dev.odooupgrade.transfer.file.PartDisk;
import dev.odooupgrade.transfer.file.PartFile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads from a server that answers whatever the test says. */
@Timeout(60)
final class HttpDownloadTest {
  private static final byte[] DUMP = CustomDump.of(500_000);
  private static final int HALF = 200_000;
  private static final String TAG = "ETag: \"v1\"\r\n";

  private final HttpSetup setup = new HttpSetup();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<TransferEvent> events = new CopyOnWriteArrayList<>();
  private final Path target;
  private final Path part;
  private KeptNotes notes;

  HttpDownloadTest(@TempDir Path folder) {
    target = folder.resolve("up.dump");
    part = folder.resolve("up.dump.part");
    notes = new KeptNotes(Download.of(Artifact.UPGRADED, target, Optional.empty()));
  }

  @AfterEach
  void stop() {
    setup.close();
  }

  /** One answer; what it writes after the head is its own affair. */
  private interface Reply {
    void to(String head, Socket peer) throws Exception;
  }

  @Test
  void a_file_arrives_and_its_version_is_known_before_its_first_byte() throws Exception {
    try (RawServer server = server(whole("200 OK", TAG))) {
      download(server);
    }
    assertThat(target).hasBinaryContent(DUMP);
    assertThat(asked.get(0))
        .startsWith("GET /f?key=k HTTP/1.1")
        .contains("Accept: */*", "Accept-Encoding: identity", "Range: bytes=0-")
        .doesNotContain("If-Range");
    assertThat(notes.told()).startsWith("expecting 500000 \"v1\"").endsWith("kept 500000");
    assertThat(events.get(0)).isInstanceOf(TransferEvent.Started.class);
    assertThat(events.get(events.size() - 1))
        .isInstanceOf(TransferEvent.AwaitingConfirmation.class);
    assertThat(String.join("\n", setup.trace())).contains("/f?key=***").doesNotContain("key=k");
  }

  @Test
  void the_rest_is_asked_for_with_the_version_that_is_known() throws Exception {
    begun("\"v1\"");
    try (RawServer server = server(rest(TAG))) {
      download(server);
    }
    assertThat(target).hasBinaryContent(DUMP);
    assertThat(asked.get(0)).contains("Range: bytes=200000-", "If-Range: \"v1\"");
    assertThat(notes.told()).contains("resuming 200000");
    assertThat(events.get(0))
        .isInstanceOfSatisfying(
            TransferEvent.Started.class,
            started -> {
              assertThat(started.total()).isEqualTo(500_000);
              assertThat(started.already()).isEqualTo(200_000);
            });
  }

  @Test
  void a_date_is_asked_with_and_need_not_be_told_again() throws Exception {
    String date = "Wed, 21 Oct 2015 07:28:00 GMT";
    try (RawServer server =
        server(
            cut("Last-Modified: " + date + "\r\nDate: Wed, 21 Oct 2015 07:28:01 GMT\r\n"),
            rest(""))) {
      trouble(server);
      download(server);
    }
    assertThat(target).hasBinaryContent(DUMP);
    assertThat(asked.get(1)).contains("Range: bytes=200000-", "If-Range: " + date);
  }

  @Test
  void a_date_of_this_very_second_is_not_asked_with() throws Exception {
    String now = "Wed, 21 Oct 2015 07:28:00 GMT";
    try (RawServer server =
        server(cut("Last-Modified: " + now + "\r\nDate: " + now + "\r\n"), rest(""))) {
      trouble(server);
      download(server);
    }
    assertThat(target).hasBinaryContent(DUMP);
    assertThat(asked.get(1)).contains("Range: bytes=200000-").doesNotContain("If-Range");
  }

  @Test
  void a_weak_version_is_compared_by_us_and_never_asked_with() throws Exception {
    begun("W/\"v1\"");
    try (RawServer server = server(rest("ETag: W/\"v1\"\r\n"))) {
      download(server);
    }
    assertThat(target).hasBinaryContent(DUMP);
    assertThat(asked.get(0)).contains("Range: bytes=200000-").doesNotContain("If-Range");
  }

  @Test
  void a_server_that_ignores_ranges_makes_it_start_with_the_first_byte() throws Exception {
    begun("\"v1\"");
    try (RawServer server = server(whole("200 OK", TAG))) {
      download(server);
    }
    assertThat(target).hasBinaryContent(DUMP);
    assertThat(notes.told()).contains("starting over");
  }

  @Test
  void a_part_of_another_version_or_from_another_place_is_not_taken() throws Exception {
    String half = "Content-Range: bytes 200000-499999/500000\r\n";
    for (String head :
        List.of(
            half + "ETag: \"v2\"\r\n",
            "Content-Range: bytes 200000-499999/500001\r\n" + TAG,
            "Content-Range: bytes 100000-399999/500000\r\n" + TAG,
            "Content-Range: nonsense\r\n" + TAG,
            TAG)) {
      asked.clear();
      Files.deleteIfExists(target);
      notes = new KeptNotes(Download.of(Artifact.UPGRADED, target, Optional.empty()));
      begun("\"v1\"");
      try (RawServer server =
          server(body("206 Partial Content", head, HALF, 300_000), whole("200 OK", TAG))) {
        download(server);
      }
      assertThat(target).as(head).hasBinaryContent(DUMP);
      assertThat(asked).as(head).hasSize(2);
      assertThat(asked.get(1)).contains("Range: bytes=0-").doesNotContain("If-Range:");
    }
  }

  @Test
  void an_answer_that_is_shorter_than_the_file_is_a_break() throws Exception {
    String half = "Content-Range: bytes 0-499999/500000\r\n" + TAG;
    try (RawServer server = server(body("206 Partial Content", half, 0, 300_000))) {
      Trouble trouble = trouble(server);
      assertThat(trouble.kind()).isEqualTo(TroubleKind.NETWORK);
      assertThat(trouble.happened()).startsWith("Only ").endsWith(" arrived.");
    }
    assertThat(part).hasSize(300_000);
    assertThat(target).doesNotExist();
  }

  @Test
  void a_range_that_lies_outside_makes_it_start_with_the_first_byte() throws Exception {
    begun("\"v1\"");
    try (RawServer server =
        server(
            text("416 Range Not Satisfiable", "Content-Range: bytes */100\r\n", ""),
            whole("200 OK", TAG))) {
      download(server);
    }
    assertThat(target).hasBinaryContent(DUMP);
    assertThat(notes.told()).contains("starting over");
  }

  @Test
  void a_file_of_untold_size_that_had_come_whole_is_known_by_the_range_outside() throws Exception {
    notes.expecting(OptionalLong.empty(), Optional.of("\"v1\""));
    Files.write(part, DUMP);
    try (RawServer server =
        server(text("416 Range Not Satisfiable", "Content-Range: bytes */500000\r\n" + TAG, ""))) {
      download(server);
    }
    assertThat(target).hasBinaryContent(DUMP);
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_part_that_nobody_asked_for_is_no_file() throws Exception {
    try (RawServer server = server(rest(TAG))) {
      assertThat(trouble(server).kind()).isEqualTo(TroubleKind.UNREADABLE_ANSWER);
    }
    assertThat(part).doesNotExist();
  }

  @Test
  void what_came_before_a_break_stays_and_only_the_rest_comes_later() throws Exception {
    try (RawServer server = server(cut(TAG), rest(TAG))) {
      Trouble trouble = trouble(server);
      assertThat(trouble.kind()).isEqualTo(TroubleKind.NETWORK);
      assertThat(trouble.happened()).contains("lost in the middle of the answer");
      assertThat(trouble.remedy()).contains("it resumes from there");
      assertThat(part).hasBinaryContent(Arrays.copyOf(DUMP, HALF));
      assertThat(notes.download().moved()).isEqualTo(HALF);
      download(server);
    }
    assertThat(target).hasBinaryContent(DUMP);
  }

  @Test
  void a_size_that_is_not_announced_is_fine_when_the_end_is_marked() throws Exception {
    Reply chunked =
        (head, peer) -> {
          RawServer.write(peer, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7A120\r\n");
          peer.getOutputStream().write(DUMP);
          RawServer.write(peer, "\r\n0\r\n\r\n");
        };
    try (RawServer server = server(chunked)) {
      download(server);
    }
    assertThat(target).hasBinaryContent(DUMP);
    assertThat(((TransferEvent.Started) events.get(0)).total()).isEqualTo(-1);
  }

  @Test
  void chunks_that_end_too_soon_are_a_break() throws Exception {
    Reply chunked =
        (head, peer) -> {
          RawServer.write(
              peer, "HTTP/1.1 200 OK\r\n" + TAG + "Transfer-Encoding: chunked\r\n\r\n7A120\r\n");
          peer.getOutputStream().write(DUMP, 0, HALF);
        };
    try (RawServer server = server(chunked, rest(TAG))) {
      assertThat(trouble(server).kind()).isEqualTo(TroubleKind.NETWORK);
      download(server);
    }
    assertThat(target).hasBinaryContent(DUMP);
    assertThat(asked.get(1)).contains("Range: bytes=200000-");
  }

  @Test
  void an_end_that_is_only_the_end_of_the_connection_is_taken_for_the_end() throws Exception {
    Reply closing =
        (head, peer) -> {
          RawServer.write(peer, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
          peer.getOutputStream().write(DUMP);
        };
    try (RawServer server = server(closing)) {
      download(server);
    }
    assertThat(target).hasBinaryContent(DUMP);
  }

  @Test
  void a_web_page_is_not_kept() throws Exception {
    try (RawServer server =
        server(text("200 OK", "Content-Type: text/html\r\n", "<!doctype html><p>Log in"))) {
      assertThat(trouble(server).happened()).contains("a web page instead of");
    }
    assertThat(part).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {\"failures\": [{\"reason\": \"KEY:INVALID\", \"message\": \"Wrong"
            + " key.\"}]} | REFUSED | refuses to send the upgraded database: Wrong key.",
        "application/json; charset=utf-8 | {\"error\": \"expired\"} | REFUSED | : expired",
        "application/problem+json | {\"reason\": \"gone\"} | REFUSED | : gone",
        "application/octet-stream | {\"failures\": [{\"message\": \"Wrong key.\"}]} | REFUSED | :"
            + " Wrong key.",
        "text/plain | ' [{\"message\": \"Wrong key.\"}]' | REFUSED | : Wrong key.",
        "application/json | {\"a\": 1} | UNREADABLE_ANSWER | sent JSON instead of",
        "application/json | [] | UNREADABLE_ANSWER | instead of",
        "text/html | <!doctype html><p>Log in | UNREADABLE_ANSWER | a web page instead of",
        "text/html; charset=utf-8 | Log in | UNREADABLE_ANSWER | a web page instead of",
        "application/octet-stream | <html>Log in | UNREADABLE_ANSWER | a web page instead of",
      })
  void a_success_that_is_no_file_is_told_and_nothing_is_kept(
      String type, String body, TroubleKind kind, String words) throws Exception {
    try (RawServer server =
        server(text("200 OK", "Content-Type: " + type + "\r\n", body), whole("200 OK", TAG))) {
      Trouble trouble = trouble(server);
      assertThat(trouble.kind()).isEqualTo(kind);
      assertThat(trouble.happened()).contains(words);
      assertThat(part).doesNotExist();
      assertThat(target).doesNotExist();
      download(server);
    }
    assertThat(target).hasBinaryContent(DUMP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"200 OK", "206 Partial Content"})
  void a_success_that_is_no_file_leaves_an_earlier_part_alone(String status) throws Exception {
    begun("\"v1\"");
    try (RawServer server =
        server(text(status, "Content-Type: application/json\r\n", "{\"message\": \"No.\"}"))) {
      assertThat(trouble(server).kind()).isEqualTo(TroubleKind.REFUSED);
    }
    assertThat(part).hasSize(HALF);
    assertThat(notes.download().moved()).isEqualTo(HALF);
  }

  @Test
  void an_answer_that_is_no_file_says_what_to_do_and_leaves_the_part_alone() throws Exception {
    begun("\"v1\"");
    try (RawServer server =
        server(
            text("404 Not Found", "", "x".repeat(100_000)),
            text("403 Forbidden", "", ""),
            text("503 Service Unavailable", "", "later"),
            text("429 Too Many Requests", "", ""),
            text("400 Bad Request", "", ""))) {
      Trouble gone = trouble(server);
      assertThat(gone.kind()).isEqualTo(TroubleKind.REFUSED);
      assertThat(gone.happened())
          .isEqualTo(
              "The upgraded database cannot be downloaded: it is not ready yet, or no longer there"
                  + " (HTTP 404 Not Found).");
      assertThat(trouble(server).happened()).contains("denies access to the upgraded database");
      assertThat(trouble(server).kind()).isEqualTo(TroubleKind.SERVER_ERROR);
      assertThat(trouble(server).kind()).isEqualTo(TroubleKind.SERVER_ERROR);
      assertThat(trouble(server).kind()).isEqualTo(TroubleKind.REFUSED);
    }
    assertThat(part).hasSize(HALF);
    assertThat(notes.download().moved()).isEqualTo(HALF);
  }

  @Test
  void a_redirect_keeps_the_range() throws Exception {
    begun("\"v1\"");
    try (RawServer server = server(text("303 See Other", "Location: /g\r\n", ""), rest(TAG))) {
      download(server);
    }
    assertThat(asked.get(1)).startsWith("GET /g ").contains("Range: bytes=200000-");
    assertThat(target).hasBinaryContent(DUMP);
  }

  @Test
  void a_full_disk_ends_the_call_and_leaves_a_part_to_resume() throws Exception {
    FailingDisk disk = new FailingDisk();
    disk.usable = OptionalLong.of(1L << 40);
    disk.room = 300_000;
    try (RawServer server = server(whole("200 OK", TAG), rest(TAG, 300_000))) {
      Trouble trouble =
          catchThrowableOfType(TroubleException.class, () -> download(server, disk)).trouble();
      assertThat(trouble.kind()).isEqualTo(TroubleKind.FILE);
      assertThat(trouble.happened()).endsWith("is full.");
      assertThat(notes.download().moved()).isEqualTo(300_000);
      disk.room = Long.MAX_VALUE;
      download(server, disk);
    }
    assertThat(target).hasBinaryContent(DUMP);
  }

  @Test
  void nothing_is_asked_when_every_byte_is_there() throws Exception {
    begun("\"v1\"");
    Files.write(part, DUMP);
    try (RawServer server = server()) {
      download(server);
      assertThat(server.connections()).isZero();
    }
    assertThat(target).hasBinaryContent(DUMP);
  }

  @Test
  void a_line_that_stands_still_is_given_up_after_two_minutes() throws Exception {
    ManualDelayer time = new ManualDelayer();
    CountDownLatch came = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    Reply stalled =
        (head, peer) -> {
          RawServer.write(peer, head("200 OK", TAG, DUMP.length));
          peer.getOutputStream().write(DUMP, 0, HALF);
          over.await();
        };
    try (RawServer server = server(stalled)) {
      CompletableFuture<Optional<Trouble>> ended =
          Beside.run(
              () ->
                  ended(
                      server,
                      setup.timedBy(time),
                      PlainTransfer.unlimited(),
                      event -> signal(event, came)));
      came.await();
      while (!ended.isDone()) {
        time.advance(Duration.ofSeconds(1));
      }
      assertThat(ended.get().orElseThrow().happened())
          .isEqualTo("No data of the upgraded database moved for 2 min.");
      over.countDown();
    }
    assertThat(part).hasSize(notes.download().moved()).isNotEmptyFile();
  }

  @Test
  void a_pause_is_no_stall_and_takes_no_more_than_is_on_its_way() throws Exception {
    byte[] large = CustomDump.of(32 << 20);
    Reply all =
        (head, peer) -> {
          RawServer.write(peer, head("200 OK", TAG, large.length));
          peer.getOutputStream().write(large);
        };
    ManualDelayer time = new ManualDelayer();
    TransferControl control = new TransferControl(time, time);
    control.pause();
    CountDownLatch first = new CountDownLatch(1);
    CompletableFuture<Optional<Trouble>> ended;
    try (RawServer server = server(all)) {
      ended =
          Beside.run(
              () -> ended(server, setup.timedBy(time), control, event -> signal(event, first)));
      first.await();
      time.advance(Duration.ofHours(1));
      assertThat(ended.isDone()).isFalse();
      assertThat(Files.size(part)).isLessThan(large.length);
      control.resume();
      assertThat(ended.get()).isEmpty();
    }
    assertThat(target).hasBinaryContent(large);
  }

  @Test
  void a_limit_is_kept_in_small_pieces() throws Exception {
    TransferControl control = environment().control();
    control.limit(OptionalLong.of(1_000_000));
    List<Long> steps = new CopyOnWriteArrayList<>();
    long began = System.nanoTime();
    try (RawServer server = server(whole("200 OK", TAG))) {
      TransferListener listener =
          event -> {
            if (event instanceof TransferEvent.Progressed progressed) {
              steps.add(progressed.moved());
            }
          };
      run(server, setup.real(), new TransferContext(listener, control, notes));
    }
    // Of four pieces, the first and the last are free, and so are fifty milliseconds.
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(190));
    assertThat(steps.get(0)).isLessThanOrEqualTo(125_000);
    assertThat(target).hasBinaryContent(DUMP);
  }

  @Test
  void an_interrupt_ends_it_at_once_and_keeps_what_came() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    Thread here = Thread.currentThread();
    Reply stalled =
        (head, peer) -> {
          RawServer.write(peer, head("200 OK", TAG, DUMP.length));
          peer.getOutputStream().write(DUMP, 0, HALF);
          over.await();
        };
    try (RawServer server = server(stalled)) {
      TransferListener stopping =
          event -> {
            if (event instanceof TransferEvent.Progressed progressed
                && progressed.moved() == HALF) {
              here.interrupt();
            }
          };
      InterruptedException stopped =
          catchThrowableOfType(
              InterruptedException.class,
              () ->
                  run(
                      server,
                      setup.real(),
                      new TransferContext(stopping, environment().control(), notes)));
      assertThat(stopped).isNotNull();
      over.countDown();
    }
    assertThat(part).hasSize(HALF);
    assertThat(notes.download().moved()).isEqualTo(HALF);
  }

  private static void signal(TransferEvent event, CountDownLatch came) {
    if (event instanceof TransferEvent.Progressed) {
      came.countDown();
    }
  }

  private RawServer server(Reply... replies) {
    return new RawServer(
        peer -> {
          String head = RawServer.head(peer.getInputStream());
          asked.add(head);
          replies[asked.size() - 1].to(head, peer);
        });
  }

  private static Reply whole(String status, String headers) {
    return body(status, headers, 0, DUMP.length);
  }

  private static Reply rest(String headers) {
    return rest(headers, HALF);
  }

  private static Reply rest(String headers, int from) {
    return body(
        "206 Partial Content",
        headers + "Content-Range: bytes " + from + "-499999/500000\r\n",
        from,
        DUMP.length - from);
  }

  private static Reply body(String status, String headers, int from, int length) {
    return (head, peer) -> {
      RawServer.write(peer, head(status, headers, length));
      peer.getOutputStream().write(DUMP, from, length);
    };
  }

  /** Announces all, and sends the first half. */
  private static Reply cut(String headers) {
    return (head, peer) -> {
      RawServer.write(peer, head("200 OK", headers, DUMP.length));
      peer.getOutputStream().write(DUMP, 0, HALF);
    };
  }

  private static Reply text(String status, String headers, String text) {
    return (head, peer) -> {
      RawServer.write(peer, head(status, headers, text.length()));
      peer.getOutputStream().write(text.getBytes(ISO_8859_1));
    };
  }

  private static String head(String status, String headers, int length) {
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + length + "\r\n\r\n";
  }

  /** As an earlier try left it. */
  private void begun(String version) throws IOException {
    notes.expecting(OptionalLong.of(DUMP.length), Optional.of(version));
    notes.kept(HALF);
    Files.write(part, Arrays.copyOf(DUMP, HALF));
  }

  private void download(RawServer server) throws Exception {
    run(server, setup.real(), new TransferContext(events::add, PlainTransfer.unlimited(), notes));
  }

  private void download(RawServer server, PartDisk disk) throws Exception {
    TransferContext context = new TransferContext(events::add, PlainTransfer.unlimited(), notes);
    try (PartFile file =
        PartFile.open(notes.download(), notes, environment(), disk, Runnable::run).orElseThrow()) {
      HttpService http = HttpService.of(HttpSetup.SETTINGS, setup.real());
      HttpDownload.run(
          http,
          address(server),
          notes.download(),
          file,
          new ActiveTransfer(context, environment()));
    }
  }

  private Trouble trouble(RawServer server) {
    return ended(server, setup.real(), PlainTransfer.unlimited(), events::add).orElseThrow();
  }

  /** Downloads; what is wrong with it is there when something is. */
  private Optional<Trouble> ended(
      RawServer server,
      HttpEnvironment around,
      TransferControl control,
      TransferListener listener) {
    return Optional.ofNullable(
            catchThrowableOfType(
                TroubleException.class,
                () -> run(server, around, new TransferContext(listener, control, notes))))
        .map(TroubleException::trouble);
  }

  private void run(RawServer server, HttpEnvironment around, TransferContext context)
      throws TroubleException, InterruptedException {
    HttpService http = HttpService.of(HttpSetup.SETTINGS, around);
    TransferEnvironment environment =
        new TransferEnvironment(
            StallLimits.USUAL, around.delayer(), Clock.systemUTC(), around.nanos());
    HttpDownload.run(http, address(server), notes.download(), context, environment);
  }

  private TransferEnvironment environment() {
    HttpEnvironment around = setup.real();
    return new TransferEnvironment(
        StallLimits.USUAL, around.delayer(), Clock.systemUTC(), around.nanos());
  }

  private static URI address(RawServer server) {
    return server.url().resolve("/f?key=k");
  }
}
