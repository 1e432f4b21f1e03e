package dev.odooupgrade.platform.v1;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.order.Aim;
import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.order.Order;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.platform.Verdict;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.testing.TransferConfigs;
import dev.odooupgrade.transfer.TransferJournal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of every kind of answer: nothing a server says may end in an exception. */
final class V1AnswersTest {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String JSON = "application/json";
  private static final RequestRef REF = new RequestRef("7", Secret.of("k"));

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final HttpSetup setup = new HttpSetup();

  @AfterEach
  void stop() {
    setup.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "200; application/json; ''; UNREADABLE; it is empty (HTTP 200).",
        "404; text/html; ''; REFUSED; it is empty (HTTP 404).",
        "500; text/html; ''; SERVER_ERROR; it is empty (HTTP 500).",
        "200; text/html; <p>hi; UNREADABLE; it is a web page, not JSON (HTTP 200)",
        "403; text/html; <p>hi; REFUSED; it is a web page, not JSON (HTTP 403)",
        "502; text/html; <p>hi; SERVER_ERROR; it is a web page, not JSON (HTTP 502)",
        "200; text/plain; hello; UNREADABLE; it is not valid JSON (HTTP 200).",
        "200; application/json; {\"failures\": []; UNREADABLE; it is not valid JSON (HTTP 200).",
        "200; application/json; {} {}; UNREADABLE; it is not valid JSON (HTTP 200).",
        "200; application/json; []; UNREADABLE; it is JSON, but not an object (HTTP 200).",
        "200; application/json; null; UNREADABLE; it is JSON, but not an object (HTTP 200).",
        "200; application/json; {\"a\": 1}; UNREADABLE; it contains neither failures nor a"
            + " request.",
        "200; application/json; {\"failures\": []}; UNREADABLE; it reports no failure",
        "304; application/json; ''; UNREADABLE; it is empty (HTTP 304).",
        "300; application/json; {}; UNREADABLE; HTTP 300 without",
      })
  void what_cannot_be_understood_has_a_verdict_and_a_sentence(
      int code, String type, String body, Verdict verdict, String oddity) throws Exception {
    Answer answer = status(code, type, body);
    assertThat(answer.verdict()).isEqualTo(verdict);
    assertThat(answer.status().code()).isEqualTo(code);
    assertThat(answer.oddity()).get().asString().startsWith(oddity);
  }

  @ParameterizedTest
  @CsvSource({"200, REFUSED", "400, REFUSED", "404, REFUSED", "500, SERVER_ERROR"})
  void failures_are_read_whatever_the_status(int code, Verdict verdict) throws Exception {
    String body =
        """
        {"failures": [{"reason": "KEY:INVALID", "message": "No.", "code": 42,
                       "expected": null}]}
        """;
    Answer answer = status(code, JSON, body);
    assertThat(answer.verdict()).isEqualTo(verdict);
    assertThat(answer.isDeclined()).isTrue();
    assertThat(answer.failures())
        .containsExactly(new Failure("KEY:INVALID", "No.", Optional.of("42"), List.of()));
    assertThat(answer.oddity()).isEmpty();
  }

  @Test
  void failures_are_taken_in_every_type_they_may_have() throws Exception {
    String body =
        """
        {"failures": [
          {"reason": "A:B", "message": "m", "value": true, "expected": [1, 10.0, null, "x", [3]]},
          {"reason": "C:D", "message": "m", "value": {"a": [1]}, "expected": "only"},
          {"message": null}, "just words", null, {}]}
        """;
    assertThat(status(200, JSON, body).failures())
        .containsExactly(
            new Failure("A:B", "m", Optional.of("true"), List.of("1", "10.0", "x", "3")),
            new Failure("C:D", "m", Optional.of("{\"a\":[1]}"), List.of("only")),
            new Failure("", "", Optional.empty(), List.of()),
            new Failure("", "just words", Optional.empty(), List.of()));
    assertThat(status(200, JSON, "{\"failures\": {\"reason\": \"A:B\"}}").failures()).hasSize(1);
    assertThat(status(200, JSON, "{\"failures\": null, \"request\": {\"id\": 1}}").verdict())
        .isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void every_field_of_the_request_is_kept_as_text() throws Exception {
    String body =
        """
        {"failures": [], "more": 1.10, "request": {
          "id": 7, "key": "a+b/c==", "timezone": null, "filesize": "912.99 Kb", "filestore": false,
          "compressions": ["pgdmp_custom", "sql"], "customer_message": "\u00e9",
          "unknown": {"deep": [1, {"x": null}]}, "state": "draft"}}
        """;
    Answer answer = status(200, JSON, body);
    assertThat(answer.request().orElseThrow().fields())
        .containsExactlyEntriesOf(
            new java.util.LinkedHashMap<>(
                ordered(
                    "id", "7",
                    "key", "a+b/c==",
                    "filesize", "912.99 Kb",
                    "filestore", "false",
                    "compressions", "pgdmp_custom, sql",
                    "customer_message", "é",
                    "unknown", "{\"deep\":[1,{\"x\":null}]}",
                    "state", "draft")));
    assertThat(answer.document().get("more").asText()).isEqualTo("1.10");
    assertThat(answer.document().get("request").get("timezone").isNull()).isTrue();
  }

  @Test
  void a_created_request_without_id_and_key_is_odd() throws Exception {
    assertThat(create("{\"failures\": [], \"request\": {\"id\": 7}}").oddity())
        .contains("it reports no failure, but does not contain the request's id and key.");
    assertThat(create("{\"failures\": []}").verdict()).isEqualTo(Verdict.UNREADABLE);
  }

  @Test
  void id_and_key_are_found_in_both_places_that_the_documents_name() throws Exception {
    RequestRef ref = new RequestRef("7", Secret.of("k=="));
    assertThat(create("{\"request\": {\"id\": 7, \"key\": \"k==\"}}").request().orElseThrow().ref())
        .contains(ref);
    assertThat(
            create("{\"failures\": [], \"request\": 7, \"key\": \"k==\"}")
                .request()
                .orElseThrow()
                .ref())
        .contains(ref);
    assertThat(
            create("{\"request\": {\"id\": \"7\"}, \"key\": \"k==\"}")
                .request()
                .orElseThrow()
                .ref())
        .contains(ref);
  }

  private Answer status(int code, String type, String body) throws Exception {
    answering(code, type, body);
    return platform().status(REF);
  }

  private Answer create(String body) throws Exception {
    answering(200, HTML, body);
    Order order = new Order("M1", "a@b.c", "8.0", Aim.TEST, "d", Optional.empty(), List.of());
    return platform().create(order, SshTrust.NONE, new TransferJournal() {});
  }

  private static void answering(int code, String type, String body) {
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(code)
                    .withHeader("Content-Type", type)
                    .withBody(body.getBytes(StandardCharsets.UTF_8))));
  }

  private UpgradePlatform platform() throws Exception {
    return new V1Platforms(
            HttpSetup.SETTINGS,
            setup.real(),
            TransferConfigs.environment(setup.real()),
            PlainTransfer.NO_SSH)
        .at(new PlatformAddress(URI.create(SERVER.baseUrl()), true, false, Optional.empty()));
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new java.util.LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
