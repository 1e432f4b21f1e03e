package dev.odooupgrade.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.http.address.AddressRules;
import dev.odooupgrade.http.address.Masked;
import dev.odooupgrade.http.call.HttpCall;
import dev.odooupgrade.http.call.IfLost;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The decisions of this room that need no server. */
final class RulesTest {
  private static final HttpCall CALL =
      HttpCall.form(
          URI.create("https://upgrade.odoo.com/database/v1/create"),
          "a=b",
          false,
          new IfLost("It may have arrived.", "Look."));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://upgrade.odoo.com",
        "https://upgrade.odoo.com:8443/",
        "http://localhost:8069",
        "http://127.0.0.1:1",
        "http://[::1]:1"
      })
  void https_and_this_machine_are_safe(String url) {
    assertThat(AddressRules.objection(address(url, false))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://upgrade.odoo.com, is not encrypted",
    "ftp://upgrade.odoo.com, does not start with",
    "upgrade.odoo.com, does not start with",
    "https:///x, has no valid host",
    "https://under_score, has no valid host",
    "https://u:hush@upgrade.odoo.com, contains more than a host",
    "https://upgrade.odoo.com?key=hush, contains more than a host",
    "https://upgrade.odoo.com:0, has an invalid port",
  })
  void other_addresses_are_refused_with_the_reason(String url, String reason) {
    Trouble trouble = AddressRules.objection(address(url, false)).orElseThrow();
    assertThat(trouble.kind()).isEqualTo(TroubleKind.BAD_ARGUMENT);
    assertThat(trouble.happened()).contains(reason).doesNotContain("hush");
  }

  @Test
  void plain_http_is_taken_where_safety_was_switched_off() {
    assertThat(AddressRules.objection(address("http://upgrade.odoo.com", true))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/there, https://upgrade.odoo.com/there",
    "https://upgrade.odoo.com/there, https://upgrade.odoo.com/there",
    "https://UPGRADE.odoo.com:443/there, https://UPGRADE.odoo.com:443/there",
  })
  void the_same_place_may_point_on(String location, String expected) throws Exception {
    assertThat(Redirects.next(CALL, 307, Optional.of(location), 0).orElseThrow().uri())
        .isEqualTo(URI.create(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example/, another server",
    "https://upgrade.odoo.com:8443/, another server",
    "http://upgrade.odoo.com/, without encryption",
    "javascript:x, not a web address",
    "'http://a b', an invalid address",
  })
  void other_places_are_not_gone_to(String location, String words) {
    assertThatThrownBy(() -> Redirects.next(CALL, 307, Optional.of(location), 0))
        .isInstanceOf(TroubleException.class)
        .hasMessageContaining(words);
  }

  @Test
  void plain_http_may_be_led_to_https_on_the_same_host() throws Exception {
    HttpCall plain = CALL.movedTo(URI.create("http://localhost/x"));
    assertThat(Redirects.next(plain, 301, Optional.of("https://localhost/x"), 0)).isPresent();
  }

  @Test
  void see_other_is_looked_at_without_the_body() throws Exception {
    HttpCall next = Redirects.next(CALL, 303, Optional.of("/y"), 0).orElseThrow();
    assertThat(next.method()).isEqualTo("GET");
    assertThat(next.body().get().contentLength()).isZero();
  }

  @Test
  void an_answer_that_does_not_point_on_is_the_answer() throws Exception {
    assertThat(Redirects.next(CALL, 200, Optional.of("/y"), 0)).isEmpty();
    assertThat(Redirects.next(CALL, 302, Optional.empty(), 0)).isEmpty();
  }

  @Test
  void what_happens_before_a_connection_stands_leaves_nothing_sent() {
    assertThat(told(new HttpConnectTimeoutException("x")))
        .isEqualTo(
            "upgrade.odoo.com did not accept the connection within 30 s. Nothing was sent, and"
                + " nothing is lost. Check the network and any firewall or proxy, then try again.");
    assertThat(told(new ConnectException().initCause(new NoRouteToHostException())))
        .startsWith("There is no route from this computer to upgrade.odoo.com. Nothing was sent");
    assertThat(told(new ConnectException("Network is unreachable")))
        .startsWith("There is no route from this computer");
  }

  @Test
  void what_nobody_foresaw_is_told_without_javas_words() {
    assertThat(told(new IOException("\u001b[2J surprise")))
        .isEqualTo("The connection to upgrade.odoo.com was lost. It may have arrived. Look.");
  }

  @Test
  void masks_leave_nothing_of_a_key() {
    assertThat(Masked.address(URI.create("https://u:p@h/p?request=1&KEY=a%2B%3D&x_token=2#f")))
        .isEqualTo("https://***@h/p?request=1&KEY=***&x_token=***#f");
    assertThat(Masked.header("Authorization", "Basic x")).isEqualTo("Authorization: ***");
    assertThat(Masked.header("X", "\u001b[31m")).isEqualTo("X: \uFFFD[31m");
  }

  @Test
  void codes_have_their_standard_words() {
    assertThat(ReasonPhrases.status(200).reason()).isEqualTo("OK");
    assertThat(ReasonPhrases.status(599).reason()).isEmpty();
  }

  @Test
  void a_reset_in_the_middle_of_a_body_is_a_broken_connection_whichever_half_notices_it() {
    IOException nothingRead = new IOException("HTTP/1.1 header parser received no bytes");
    assertThat(told(nothingRead, CountedBody.Sent.SOME)).contains("was lost.");
    assertThat(told(nothingRead, CountedBody.Sent.ALL))
        .contains("closed the connection without an answer");
    assertThat(told(new SocketException("Connection reset"), CountedBody.Sent.SOME))
        .contains("was lost.");
  }

  private static String told(Throwable thrown) {
    return told(thrown, CountedBody.Sent.NOTHING);
  }

  private static String told(Throwable thrown, CountedBody.Sent sent) {
    return String.valueOf(
        new NetworkTroubles(CALL, Optional.empty())
            .of(thrown, sent, Duration.ofSeconds(30))
            .getMessage());
  }

  private static PlatformAddress address(String url, boolean insecure) {
    return new PlatformAddress(URI.create(url), false, insecure, Optional.empty());
  }
}
