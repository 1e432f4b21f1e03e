package dev.odooupgrade.http.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProxyRulesTest {

  @ParameterizedTest
  @CsvSource({
    "example.com, example.com, 443, true",
    "example.com, upgrade.example.com, 443, true",
    "example.com, badexample.com, 443, false",
    ".example.com, upgrade.example.com, 443, true",
    "*.example.com, upgrade.example.com, 443, true",
    "Example.COM, UPGRADE.example.com., 443, true",
    "example.com:8443, example.com, 443, false",
    "example.com:8443, example.com, 8443, true",
    "*, anything.example, 443, true",
    "a.example b.example, b.example, 443, true",
    "10.0.0.0/8, 10.200.3.4, 443, true",
    "10.0.0.0/8, 11.0.0.1, 443, false",
    "192.168.1.7, 192.168.1.7, 443, true",
    "192.168.1.7, 92.168.1.7, 443, false",
    "fd00::/8, [fd12::1], 443, true",
    "[fd12::1]:8443, [fd12:0::1], 8443, true",
    "10.0.0.0/99, 10.0.0.1, 443, false",
    "'', example.com, 443, false",
  })
  void exceptions_cover_hosts_networks_and_ports(
      String exceptions, String host, int port, boolean covered) {
    assertThat(NoProxy.parse(exceptions).covers(host, port)).isEqualTo(covered);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://localhost:1", "https://127.3.2.1", "http://[::1]:80"})
  void this_machine_is_never_reached_through_a_proxy(String address) throws Exception {
    ProxyRules rules = new ProxyRules(Map.of("all_proxy", "http://p:1", "HTTPS_PROXY", "http://p"));
    assertThat(rules.forAddress(URI.create(address))).isEmpty();
  }

  @Test
  void the_variable_for_the_scheme_goes_before_the_one_for_all() throws Exception {
    ProxyRules rules =
        new ProxyRules(
            Map.of(
                "HTTPS_PROXY", "http://secure:3128",
                "HTTP_PROXY", "http://set-by-a-request:1",
                "ALL_PROXY", "all"));
    assertThat(rules.forAddress(URI.create("https://h")))
        .contains(new ProxyChoice("secure", 3128, "HTTPS_PROXY", java.util.Optional.empty()));
    assertThat(rules.forAddress(URI.create("http://h")))
        .contains(new ProxyChoice("all", 1080, "ALL_PROXY", java.util.Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "socks5://p:1",
        "https://p:1",
        "http://",
        "http://a b",
        "http://h:99999",
        "h:65536",
        "http://h:0",
        "http://u:tr0ub4dor@h:99999",
        "http://u:tr0ub4dor@h:99999999999",
        "u:tr0ub4dor@h:-1",
        "http://u:tr0ub4dor@:3128",
        "http://u:tr0ub4dor@[::1:3128",
        "http://u:tr0ub4dor#@h:3128",
        "tr0ub4dor:8080:9090",
        "://tr0ub4dor",
        "\ud800tr0ub4dor",
      })
  void a_proxy_that_cannot_be_used_is_named_and_not_passed_by(String value) {
    ProxyRules rules = new ProxyRules(Map.of("HTTPS_PROXY", value));
    assertThatThrownBy(() -> rules.forAddress(URI.create("https://h")))
        .isInstanceOfSatisfying(
            TroubleException.class,
            refused -> {
              assertThat(refused.trouble().kind()).isEqualTo(TroubleKind.BAD_ARGUMENT);
              assertThat(refused.trouble().toString()).doesNotContain("tr0ub4dor");
            })
        .hasMessageContaining("The proxy in HTTPS_PROXY");
  }

  @ParameterizedTest
  @CsvSource({
    "http://john:p@ss@h:3128, john:p@ss",
    "john:p@ss@h:3128, john:p@ss",
    "HTTP://john:p%40ss@h:3128/, john:p@ss",
    "http://john:p%23%2F%3F%25@h:3128, john:p#/?%",
    "http://john:100%@h:3128, john:100%",
    "http://john:5%zz@h:3128, john:5%zz",
    "http://john:a+b@h:3128, john:a+b",
    "http://john:p:w@h:3128, john:p:w",
    "http://DOMAIN\\john:secret@h:3128, DOMAIN\\john:secret",
    "http://john:DOMAIN\\user@h:3128/path?x#y, john:DOMAIN\\user",
    "http://john:s p a@h:3128, john:s p a",
    "http://john:%C3%A4@h:3128, john:\u00E4",
    "http://john:\u00E4{|}^\"@h:3128, john:\u00E4{|}^\"",
    "http://john@h:3128, john:",
    "http://@h:3128, :",
  })
  void a_log_in_is_read_as_curl_reads_it(String value, String login) throws Exception {
    ProxyChoice proxy =
        new ProxyRules(Map.of("HTTPS_PROXY", value)).forAddress(URI.create("https://x")).get();

    assertThat(proxy.shown()).isEqualTo("h:3128");
    String sent = proxy.login().orElseThrow().reveal().substring("Basic ".length());
    assertThat(new String(Base64.getDecoder().decode(sent), StandardCharsets.UTF_8))
        .isEqualTo(login);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://john:p#tr0ub4dor@h:3128",
        "http://john:p/tr0ub4dor@h:3128",
        "http://john:tr0ub4dor?@h:3128",
        "john:p@/tr0ub4dor@h:3128",
        "http://jo/hn:tr0ub4dor@h:3128",
      })
  void what_ends_a_host_must_be_encoded_in_a_log_in(String value) {
    ProxyRules rules = new ProxyRules(Map.of("HTTPS_PROXY", value));
    assertThatThrownBy(() -> rules.forAddress(URI.create("https://h")))
        .hasMessageContaining("The proxy in HTTPS_PROXY has a character in its user name or")
        .hasMessageContaining("percent-encoded (/ as %2F, # as %23")
        .message()
        .doesNotContain("tr0ub4dor");
  }

  /** What Java's client would refuse is refused here, where the variable's name is known. */
  @Property
  void a_proxy_is_one_to_connect_to_or_is_refused(
      @ForAll @Chars({'h', ':', '/', '@', '9', '.', '[', ']', '%', 'é', ' ', '#', '?', '-'})
          String value)
      throws TroubleException {
    ProxyRules rules = new ProxyRules(Map.of("HTTPS_PROXY", value, "NO_PROXY", value));
    try {
      rules
          .forAddress(URI.create("https://h.example"))
          .ifPresent(proxy -> InetSocketAddress.createUnresolved(proxy.host(), proxy.port()));
    } catch (TroubleException refused) {
      assertThat(refused).hasMessageContaining("The proxy in HTTPS_PROXY");
    }
  }
}
