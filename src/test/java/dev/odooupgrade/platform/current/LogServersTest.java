package dev.odooupgrade.platform.current;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.flow.log.LogFollower;
import dev.odooupgrade.flow.log.LogNews;
import dev.odooupgrade.http.HttpService;
import dev.odooupgrade.session.UpgradeLog;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.server.RawServer;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A log that grows, restarts and shrinks, followed on servers that answer a range in each way. */
@Timeout(60)
final class LogServersTest {
  private static final RequestRef REF = new RequestRef("1", Secret.of("token"));
  private static final Pattern RANGE = Pattern.compile("(?i)range: bytes=(\\d+)-");
  private static final int LINES_OF_MORE_THAN_ONE_PIECE = 400_000;

  /** How a server answers a range. */
  enum Server {
    PARTIAL("206 Partial Content", true, true),
    PARTIAL_WITHOUT_RANGE("206 Partial Content", true, false),
    WHOLE("200 OK", false, false),
    /** It honours the range, and says that this is the whole. */
    CALLED_WHOLE("200 OK", true, false),
    CALLED_WHOLE_WITH_RANGE("200 OK", true, true);

    private final String status;
    private final boolean honours;
    private final boolean tells;

    Server(String status, boolean honours, boolean tells) {
      this.status = status;
      this.honours = honours;
      this.tells = tells;
    }

    String head(int from, int size) {
      String range =
          tells ? "Content-Range: bytes %d-%d/%d\r\n".formatted(from, size - 1, size) : "";
      return "HTTP/1.1 %s\r\nContent-Type: text/plain\r\n%sContent-Length: %d\r\n\r\n"
          .formatted(status, range, size - from);
    }
  }

  private final HttpSetup setup = new HttpSetup();
  private final UpgradeLog log;
  private byte[] content = {};
  private Server kind = Server.PARTIAL;
  private final RawServer server = new RawServer(this::answer);

  LogServersTest(@TempDir Path folder) {
    this.log = UpgradeLog.beside(folder.resolve("s.json"));
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    setup.close();
  }

  private void answer(Socket peer) throws Exception {
    Matcher range = RANGE.matcher(RawServer.head(peer.getInputStream()));
    int from = range.find() && kind.honours ? Integer.parseInt(range.group(1)) : 0;
    if (from > 0 && from >= content.length) {
      RawServer.write(
          peer,
          "HTTP/1.1 416 Range Not Satisfiable\r\n"
              + (kind.tells ? "Content-Range: bytes */" + content.length + "\r\n" : "")
              + "Content-Length: 0\r\n\r\n");
      return;
    }
    RawServer.write(peer, kind.head(from, content.length));
    peer.getOutputStream().write(content, from, content.length - from);
  }

  private LogNews look(String text) throws Exception {
    content = text.getBytes(UTF_8);
    PlatformAddress address = new PlatformAddress(server.url(), false, false, Optional.empty());
    CurrentLog calls =
        new CurrentLog(HttpService.of(HttpSetup.SETTINGS, setup.real()), new CurrentWire(address));
    LogNews news = new LogFollower((from, here) -> calls.from(REF, from, here), log).look();
    assertThat(log.file()).content().isEqualTo(text);
    return news;
  }

  private static String lines(String words, int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> words + " " + number + "\n")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @EnumSource
  void a_log_is_followed_to_its_end_and_from_its_beginning_when_it_starts_over(Server answering)
      throws Exception {
    kind = answering;
    String first = lines("INFO first", 3);
    assertThat(look(first)).isEqualTo(new LogNews(first.length(), false));
    assertThat(look(first)).isEqualTo(new LogNews(0, false));
    String grown = first + lines("INFO second", 400);
    assertThat(look(grown).begunAgain()).isFalse();
    assertThat(look(grown + "INFO one more\n").added()).isEqualTo(14);
    String huge = grown + "INFO one more\n" + lines("INFO third", LINES_OF_MORE_THAN_ONE_PIECE);
    assertThat(look(huge).begunAgain()).isFalse();
    assertThat(look("INFO starts over\n").begunAgain()).isTrue();
    String longer = lines("INFO starts over", 100);
    assertThat(look(longer).begunAgain()).isTrue();
    assertThat(look(longer).begunAgain()).isFalse();
  }
}
