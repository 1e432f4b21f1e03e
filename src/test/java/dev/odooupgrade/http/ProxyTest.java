package dev.odooupgrade.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.HttpStatus;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.http.call.HttpCall;
import dev.odooupgrade.http.call.HttpReply;
import dev.odooupgrade.http.call.IfLost;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.server.RawServer;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A proxy of the test's own stands where the environment says; the hosts behind it do not exist.
 */
@Timeout(60)
final class ProxyTest {
  private static final URI SECURE = URI.create("https://upgrade.example/x");
  private static final URI PLAIN = URI.create("http://upgrade.example/x?key=1");

  private final HttpSetup setup = new HttpSetup();
  private final List<String> heads = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    setup.close();
  }

  @Test
  void https_goes_through_a_tunnel_with_the_log_in_of_the_environment() throws Exception {
    try (RawServer proxy = answering("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")) {
      String login = "http://ann:p%40ss@127.0.0.1:" + proxy.port();
      Trouble trouble = troubleOf(Map.of("https_proxy", login), SECURE);
      assertThat(heads.get(0))
          .startsWith("CONNECT upgrade.example:443 HTTP/1.1\r\n")
          .contains("Proxy-Authorization: Basic YW5uOnBAc3M=\r\n");
      assertThat(trouble.kind()).isEqualTo(TroubleKind.UNREACHABLE);
      assertThat(trouble.happened())
          .isEqualTo(
              "The proxy 127.0.0.1:"
                  + proxy.port()
                  + " refused to connect to upgrade.example (HTTP 403).");
      assertThat(setup.trace()).noneMatch(line -> line.contains("YW5u") || line.contains("p%40ss"));
    }
  }

  @Test
  void what_the_tunnel_leads_to_never_sees_the_log_in() throws Exception {
    RawServer.Handler tunnel =
        peer -> {
          heads.add(RawServer.head(peer.getInputStream()));
          RawServer.write(peer, "HTTP/1.1 200 Connected\r\n\r\n");
          byte[] hello = peer.getInputStream().readNBytes(3);
          heads.add("TLS record " + hello[0]);
        };
    try (RawServer proxy = new RawServer(tunnel)) {
      troubleOf(Map.of("https_proxy", "http://ann:x@127.0.0.1:" + proxy.port()), SECURE);
      assertThat(heads.get(1)).isEqualTo("TLS record 22");
    }
  }

  @Test
  void plain_http_is_handed_to_the_proxy_whole() throws Exception {
    try (RawServer proxy = answering(RawServer.json("{}"))) {
      Map<String, String> environment = Map.of("http_proxy", "127.0.0.1:" + proxy.port());
      assertThat(send(environment, PLAIN).status()).isEqualTo(new HttpStatus(200, "OK"));
      assertThat(heads.get(0)).startsWith("POST http://upgrade.example/x?key=1 HTTP/1.1\r\n");
    }
  }

  @Test
  void a_proxy_that_wants_a_log_in_says_where_to_put_it() throws Exception {
    try (RawServer proxy =
        answering(
            String.join(
                "\r\n",
                "HTTP/1.1 407 Authenticate",
                "Proxy-Authenticate: Basic realm=\"x\"",
                "Content-Length: 0",
                "",
                ""))) {
      String address = "http://127.0.0.1:" + proxy.port();
      for (URI uri : List.of(SECURE, PLAIN)) {
        Trouble trouble = troubleOf(Map.of("ALL_PROXY", address), uri);
        assertThat(trouble.kind()).isEqualTo(TroubleKind.UNREACHABLE);
        assertThat(trouble.happened()).contains("requires a user name and password");
        assertThat(trouble.remedy()).contains("ALL_PROXY");
      }
    }
  }

  @Test
  void this_machine_and_exceptions_are_reached_directly() throws Exception {
    try (RawServer server = answering(RawServer.json("{}"))) {
      Map<String, String> nowhere = Map.of("http_proxy", "http://127.0.0.1:1");
      assertThat(send(nowhere, server.url()).status().code()).isEqualTo(200);
      assertThat(heads.get(0)).startsWith("POST / HTTP/1.1");
    }
  }

  @Test
  void a_proxy_that_is_not_there_is_named() {
    Trouble refused = troubleOf(Map.of("HTTPS_PROXY", "http://127.0.0.1:1"), SECURE);
    assertThat(refused.happened()).isEqualTo("The proxy 127.0.0.1:1 refused the connection.");
    assertThat(refused.remedy()).contains("HTTPS_PROXY");
    Trouble unknown = troubleOf(Map.of("HTTPS_PROXY", "http://proxy.invalid:3128"), SECURE);
    assertThat(unknown.happened()).isEqualTo("The proxy proxy.invalid:3128 could not be found.");
  }

  private RawServer answering(String answer) {
    return new RawServer(peer -> answer(peer, answer));
  }

  private void answer(Socket peer, String answer) throws Exception {
    String head = RawServer.head(peer.getInputStream());
    heads.add(head);
    peer.getInputStream().readNBytes((int) RawServer.length(head));
    RawServer.write(peer, answer);
  }

  private HttpReply send(Map<String, String> environment, URI uri) throws Exception {
    HttpSettings settings = HttpSetup.SETTINGS;
    HttpSettings through =
        new HttpSettings(
            settings.connectWithin(),
            settings.answerWithin(),
            settings.retries(),
            false,
            settings.cacert(),
            environment,
            settings.userAgent());
    return HttpService.of(through, setup.real())
        .send(
            HttpCall.form(
                uri.resolve(uri.getRawPath().isEmpty() ? "/" : uri.toString()),
                "a=b",
                false,
                new IfLost("", "")));
  }

  private Trouble troubleOf(Map<String, String> environment, URI uri) {
    return catchThrowableOfType(TroubleException.class, () -> send(environment, uri)).trouble();
  }
}
