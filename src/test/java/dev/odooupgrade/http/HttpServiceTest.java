package dev.odooupgrade.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.odooupgrade.domain.CallFigures;
import dev.odooupgrade.domain.HttpStatus;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.http.call.HttpCall;
import dev.odooupgrade.http.call.HttpReply;
import dev.odooupgrade.http.call.IfLost;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.server.RawServer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpServiceTest {
  private static final IfLost LOST = new IfLost("It may have arrived.", "Look.");
  private static final int EIGHT_MIB = 8 * 1024 * 1024;

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final HttpSetup setup = new HttpSetup();
  private final HttpService http;

  HttpServiceTest() throws TroubleException {
    http = HttpService.of(HttpSetup.SETTINGS, setup.real());
  }

  @AfterEach
  void stop() {
    setup.close();
  }

  @Test
  void an_answer_comes_with_its_figures() throws Exception {
    answering(aResponse().withStatus(404).withHeader("Content-Type", "text/plain").withBody("héé"));
    HttpReply reply = http.send(once("/x?key=a%2Bb&request=7"));
    assertThat(reply.status()).isEqualTo(new HttpStatus(404, "Not Found"));
    assertThat(reply.body().readAllBytes()).asString().isEqualTo("héé");
    CallFigures figures = reply.figures();
    assertThat(figures.effectiveUrl()).isEqualTo(SERVER.baseUrl() + "/x?key=***&request=7");
    assertThat(figures.method()).isEqualTo("POST");
    assertThat(figures.responseCode()).isEqualTo(404);
    assertThat(figures.contentType()).isEqualTo("text/plain");
    assertThat(figures.httpVersion()).isEqualTo("1.1");
    assertThat(figures.sent()).isEqualTo(3);
    assertThat(figures.received()).isEqualTo(5);
    assertThat(figures.announced()).isIn(5L, -1L);
    assertThat(figures.headBytes()).isGreaterThan("HTTP/1.1 404 Not Found\r\n\r\n".length());
    assertThat(figures.redirects()).isZero();
    assertThat(figures.untilFirstByte()).isPositive().isLessThanOrEqualTo(figures.total());
  }

  @Test
  void the_trace_shows_the_wire_and_never_a_secret() throws Exception {
    answering(
        aResponse()
            .withHeader("Set-Cookie", "session=hush")
            .withHeader("X-Where", "http://u:hush@h/?a=1&private_key=hush#x"));
    http.send(once("/x?key=hush&request=7"));
    assertThat(setup.trace())
        .anyMatch(
            line -> line.startsWith("> POST http") && line.endsWith("key=***&request=7 HTTP/1.1"))
        .contains("> Content-Type: application/x-www-form-urlencoded", "< HTTP/1.1 200 OK")
        .contains("< set-cookie: ***", "< x-where: http://***@h/?a=1&private_key=***#x")
        .anyMatch(line -> line.startsWith("* 3 bytes sent, 0 received"))
        .noneMatch(line -> line.contains("hush"));
  }

  @ParameterizedTest
  @MethodSource
  void a_call_that_breaks_says_how_and_is_not_repeated(
      Fault fault, TroubleKind kind, String words) {
    answering(aResponse().withFault(fault));
    Trouble trouble = troubleOf(once("/x"));
    assertThat(trouble.kind()).isEqualTo(kind);
    assertThat(trouble.happened()).matches(words);
    assertThat(trouble.meaning()).isEqualTo("It may have arrived.");
    assertThat(trouble.remedy()).endsWith("Look.");
    SERVER.verify(1, postRequestedFor(urlEqualTo("/x")));
  }

  @Test
  void headers_that_are_too_large_are_told_as_that() throws Exception {
    String large = ("X-Large: " + "x".repeat(60_000) + "\r\n").repeat(8);
    Trouble trouble;
    try (RawServer server =
        new RawServer(
            peer -> {
              String head = RawServer.head(peer.getInputStream());
              peer.getInputStream().readNBytes((int) RawServer.length(head));
              RawServer.write(peer, "HTTP/1.1 200 OK\r\n" + large + "Content-Length: 0\r\n\r\n");
            })) {
      trouble = troubleOf(HttpCall.form(server.url(), "a=b", false, LOST));
    }
    assertThat(trouble.kind()).isEqualTo(TroubleKind.UNREADABLE_ANSWER);
    assertThat(trouble.happened()).contains("larger headers than any Upgrade platform");
    assertThat(trouble.remedy()).startsWith("A proxy may have answered instead.");
  }

  static Stream<Arguments> a_call_that_breaks_says_how_and_is_not_repeated() {
    return Stream.of(
        Arguments.of(
            Fault.EMPTY_RESPONSE,
            TroubleKind.NETWORK,
            "localhost:\\d+ closed the connection without an answer\\."),
        Arguments.of(
            Fault.CONNECTION_RESET_BY_PEER,
            TroubleKind.NETWORK,
            "The connection to localhost:\\d+ was lost\\."),
        Arguments.of(
            Fault.MALFORMED_RESPONSE_CHUNK,
            TroubleKind.UNREADABLE_ANSWER,
            "localhost:\\d+ did not answer with HTTP\\."),
        Arguments.of(
            Fault.RANDOM_DATA_THEN_CLOSE,
            TroubleKind.UNREADABLE_ANSWER,
            "localhost:\\d+ did not answer with HTTP\\."));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
  void a_question_that_may_be_repeated_survives_a_server_that_is_away(int code) throws Exception {
    SERVER.stubFor(
        post("/x").inScenario("s").willReturn(aResponse().withStatus(code)).willSetStateTo("back"));
    SERVER.stubFor(post("/x").inScenario("s").whenScenarioStateIs("back").willReturn(aResponse()));
    assertThat(http.send(again("/x")).status().code()).isEqualTo(200);
    SERVER.verify(2, postRequestedFor(urlEqualTo("/x")));
  }

  @Test
  void a_question_that_may_be_repeated_survives_a_connection_that_breaks() throws Exception {
    SERVER.stubFor(
        post("/x")
            .inScenario("s")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
            .willSetStateTo("back"));
    SERVER.stubFor(post("/x").inScenario("s").whenScenarioStateIs("back").willReturn(aResponse()));
    assertThat(http.send(again("/x")).status().code()).isEqualTo(200);
  }

  @Test
  void a_server_that_wants_to_be_asked_at_once_is_asked_at_once() throws Exception {
    HttpSettings patient =
        new HttpSettings(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            new HttpSettings.Retries(2, Duration.ofHours(1), Duration.ofHours(2)),
            false,
            Optional.empty(),
            Map.of(),
            "t");
    answering(aResponse().withStatus(429).withHeader("Retry-After", "0"));
    HttpService own = HttpService.of(patient, setup.real());
    assertThat(own.send(again("/x")).status().code()).isEqualTo(429);
    SERVER.verify(3, postRequestedFor(urlEqualTo("/x")));
  }

  @Test
  void what_asks_for_more_than_a_moment_is_given_to_the_caller_who_can_say_so() throws Exception {
    answering(aResponse().withStatus(503).withHeader("Retry-After", "99999"));
    assertThat(http.send(again("/x")).figures().retryAfter()).contains(RetryAfter.LONGEST);
    SERVER.verify(1, postRequestedFor(urlEqualTo("/x")));
  }

  @Test
  void repeats_end_and_the_last_answer_is_given() throws Exception {
    answering(aResponse().withStatus(503));
    assertThat(http.send(again("/x")).status())
        .isEqualTo(new HttpStatus(503, "Service Unavailable"));
    SERVER.verify(3, postRequestedFor(urlEqualTo("/x")));
  }

  @Test
  void what_may_not_be_repeated_is_asked_once_even_when_the_server_is_away() throws Exception {
    answering(aResponse().withStatus(503));
    assertThat(http.send(once("/x")).status().code()).isEqualTo(503);
    SERVER.verify(1, postRequestedFor(urlEqualTo("/x")));
  }

  @Test
  void what_the_server_did_not_look_at_is_asked_again_whatever_it_is() throws Exception {
    answering(aResponse().withStatus(429).withHeader("Retry-After", "0"));
    assertThat(http.send(once("/x")).status().code()).isEqualTo(429);
    SERVER.verify(3, postRequestedFor(urlEqualTo("/x")));
    http.sendOnce(once("/x"));
    SERVER.verify(4, postRequestedFor(urlEqualTo("/x")));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_answer_of_more_than_8_MiB_is_cut_off(boolean announced) {
    ResponseDefinitionBuilder large = aResponse().withBody(new byte[9 * 1024 * 1024]);
    answering(announced ? large : large.withChunkedDribbleDelay(9, 9));
    Trouble trouble = troubleOf(once("/x"));
    assertThat(trouble.kind()).isEqualTo(TroubleKind.UNREADABLE_ANSWER);
    assertThat(trouble.happened()).contains("more than 8 MiB");
  }

  @Test
  void an_answer_of_8_MiB_is_taken() throws Exception {
    answering(aResponse().withBody(new byte[EIGHT_MIB]));
    assertThat(http.send(once("/x")).length()).isEqualTo(EIGHT_MIB);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void a_redirect_on_the_same_server_repeats_method_and_body(int code) throws Exception {
    answering(aResponse().withStatus(code).withHeader("Location", "/y?key=1"));
    SERVER.stubFor(post("/y?key=1").willReturn(aResponse().withBody("there")));
    HttpReply reply = http.send(once("/x"));
    assertThat(reply.body().readAllBytes()).asString().isEqualTo("there");
    assertThat(reply.figures().redirects()).isEqualTo(1);
    assertThat(reply.figures().effectiveUrl()).endsWith("/y?key=***");
    SERVER.verify(
        postRequestedFor(urlEqualTo("/y?key=1"))
            .withRequestBody(equalTo("a=b"))
            .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded")));
  }

  @Test
  void a_redirect_to_another_server_is_refused() {
    answering(aResponse().withStatus(307).withHeader("Location", "https://evil.example/x?key=1"));
    Trouble trouble = troubleOf(once("/x"));
    assertThat(trouble.kind()).isEqualTo(TroubleKind.NETWORK);
    assertThat(trouble.happened()).endsWith("redirects to another server, evil.example.");
    assertThat(trouble.meaning()).contains("key").contains("not followed");
    assertThat(trouble.remedy()).contains("--url https://evil.example");
  }

  @Test
  void a_redirect_without_end_is_given_up() {
    answering(aResponse().withStatus(302).withHeader("Location", "/x"));
    assertThat(troubleOf(once("/x")).happened()).endsWith("in an endless loop.");
    SERVER.verify(6, postRequestedFor(urlEqualTo("/x")));
  }

  private static void answering(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(
        post(com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo("/x"))
            .willReturn(answer));
  }

  private static HttpCall once(String path) {
    return HttpCall.form(URI.create(SERVER.baseUrl() + path), "a=b", false, LOST);
  }

  private static HttpCall again(String path) {
    return HttpCall.form(URI.create(SERVER.baseUrl() + path), "a=b", true, LOST);
  }

  private Trouble troubleOf(HttpCall call) {
    return catchThrowableOfType(TroubleException.class, () -> http.send(call)).trouble();
  }
}
