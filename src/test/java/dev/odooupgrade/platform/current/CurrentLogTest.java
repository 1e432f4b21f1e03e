package dev.odooupgrade.platform.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.http.HttpService;
import dev.odooupgrade.platform.LogPiece;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.server.RawServer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log as it comes over HTTP from servers that know ranges well, badly, or not at all. */
@Timeout(60)
final class CurrentLogTest {
  private static final RequestRef REF = new RequestRef("1", Secret.of("to+ken"));
  private static final String WHOLE = "one\ntwo\nthree\n";
  private static final int HERE = 4;
  private static final String REST = "two\nthree\n";

  private final HttpSetup setup = new HttpSetup();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private String answer = "";
  private byte[] more = {};
  private final RawServer server = new RawServer(this::console);

  private void console(Socket peer) throws Exception {
    asked.add(RawServer.head(peer.getInputStream()));
    RawServer.write(peer, answer);
    peer.getOutputStream().write(more);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    setup.close();
  }

  @Test
  void the_bytes_behind_those_that_are_here_are_asked_for() throws Exception {
    answer = partial("bytes 4-13/14", REST);
    assertPiece(ask(), HERE, REST, false);
    assertThat(asked)
        .singleElement()
        .asString()
        .startsWith("GET /upgrade/request/logs?token=to%2Bken HTTP/1.1\r\n")
        .containsIgnoringCase("\r\nrange: bytes=4-\r\n");
  }

  @Test
  void an_answer_that_begins_earlier_is_shortened() throws Exception {
    answer = partial("bytes 2-13/14", "e\n" + REST);
    assertPiece(ask(), HERE, REST, false);
  }

  @Test
  void an_answer_that_does_not_say_where_it_begins_begins_where_it_was_asked_to() throws Exception {
    answer = partial("nonsense", REST);
    assertPiece(ask(), HERE, REST, false);
  }

  @Test
  void a_server_that_knows_no_ranges_sends_the_whole_log_of_which_the_end_is_taken()
      throws Exception {
    answer = whole(WHOLE);
    assertPiece(ask(), HERE, REST, false);
  }

  @Test
  void a_whole_log_that_is_shorter_than_what_is_here_begins_where_it_ends() throws Exception {
    answer = whole("on");
    assertPiece(ask(), 2, "", false);
  }

  @Test
  void a_server_may_send_what_was_asked_for_and_call_it_the_whole() throws Exception {
    answer = whole(REST);
    assertPiece(ask(), HERE, REST, false);
    answer = whole(REST).replace("200 OK\r\n", "200 OK\r\nContent-Range: bytes 4-13/14\r\n");
    assertPiece(ask(), HERE, REST, false);
    answer = whole("two\n");
    assertPiece(ask(), HERE, "two\n", false);
  }

  @Test
  void an_empty_log_is_empty() throws Exception {
    answer = whole("");
    assertPiece(ask(), 0, "", false);
  }

  @Test
  void no_content_is_nothing_new() throws Exception {
    answer = "HTTP/1.1 204 No Content\r\n\r\n";
    assertPiece(ask(), HERE, "", false);
  }

  @ParameterizedTest
  @CsvSource({"bytes */4, 4", "bytes */2, 2", "bytes */*, 3", "nonsense, 3"})
  void a_range_that_cannot_be_is_nothing_new_and_may_tell_how_long_the_log_is(
      String range, long length) throws Exception {
    answer =
        "HTTP/1.1 416 Range Not Satisfiable\r\nContent-Range: "
            + range
            + "\r\nContent-Length: 9\r\n\r\nsorry :-(";
    assertPiece(ask(), length, "", false);
  }

  @Test
  void what_came_before_a_break_is_taken_and_more_is_known_to_come() throws Exception {
    answer = partial("bytes 4-13/14", "two\n").replace("Length: 4", "Length: 10");
    assertPiece(ask(), HERE, "two\n", true);
  }

  @Test
  void a_break_before_anything_new_came_is_told() {
    answer = whole("one").replace("Length: 3", "Length: 14");
    assertThat(trouble().kind()).isEqualTo(TroubleKind.NETWORK);
  }

  @Test
  void of_a_long_log_some_mebibytes_come_at_a_time() throws Exception {
    more = new byte[3 * CurrentLog.MOST];
    answer = whole("").replace("Length: 0", "Length: " + more.length);
    LogPiece piece = ask();
    assertThat(piece.from()).isEqualTo(HERE);
    assertThat(piece.bytes()).hasSizeBetween(CurrentLog.MOST, 2 * CurrentLog.MOST);
    assertThat(piece.hasMore()).isTrue();
  }

  @Test
  void a_web_page_is_no_log() {
    answer = whole("<p>Log in</p>").replace("text/plain", "text/HTML");
    assertThat(trouble().kind()).isEqualTo(TroubleKind.UNREADABLE_ANSWER);
  }

  @ParameterizedTest
  @CsvSource({"404, REFUSED", "500, SERVER_ERROR"})
  void the_words_of_a_refusal_are_no_log(int code, TroubleKind kind) {
    answer = whole("no such thing\n").replace("200 OK", code + " Sorry");
    assertThat(trouble().kind()).isEqualTo(kind);
    // Not even when they break off.
    answer = answer.replace("Length: 14", "Length: 15");
    assertThat(trouble().kind()).isIn(kind, TroubleKind.NETWORK);
  }

  private LogPiece ask() throws TroubleException, InterruptedException {
    PlatformAddress address = new PlatformAddress(server.url(), false, false, Optional.empty());
    HttpService http = HttpService.of(HttpSetup.SETTINGS, setup.real());
    return new CurrentLog(http, new CurrentWire(address))
        .from(REF, HERE, "two\n".getBytes(StandardCharsets.UTF_8));
  }

  private Trouble trouble() {
    return catchThrowableOfType(TroubleException.class, this::ask).trouble();
  }

  private static void assertPiece(LogPiece piece, long from, String text, boolean more) {
    assertThat(piece.from()).isEqualTo(from);
    assertThat(new String(piece.bytes(), StandardCharsets.UTF_8)).isEqualTo(text);
    assertThat(piece.hasMore()).isEqualTo(more);
  }

  private static String whole(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private static String partial(String range, String body) {
    return whole(body).replace("200 OK\r\n", "206 Partial\r\nContent-Range: " + range + "\r\n");
  }
}
