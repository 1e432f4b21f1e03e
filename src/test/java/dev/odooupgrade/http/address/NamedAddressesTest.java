package dev.odooupgrade.http.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.PlatformAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a platform can send us, and where not. */
final class NamedAddressesTest {
  private static final String PUBLIC = "https://upgrade.odoo.com";

  /** What names stand for in these tests; others nobody knows. */
  private static final Map<String, String> NAMES =
      Map.of(
          "upgrade.odoo.com", "185.15.245.1",
          "files.odoo.com", "185.15.245.2",
          "localhost", "127.0.0.1",
          "rebound.example", "127.0.0.1",
          "intranet.example", "10.1.2.3",
          "odoo.lan", "192.168.1.5",
          "metadata.example", "169.254.169.254");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1:8069",
        "https://127.9.9.9",
        "https://localhost:8443",
        "https://rebound.example",
        "https://[::1]",
        "https://[::]",
        "https://[::ffff:127.0.0.1]",
        "https://0.0.0.0",
      })
  void this_machine_is_not_for_a_platform_elsewhere(String named) {
    assertThat(objection(PUBLIC, named))
        .contains("leads to this computer, but the platform is not on it");
    assertThat(objection("https://odoo.lan", named)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://10.0.0.1",
        "https://172.16.0.1",
        "https://172.31.255.255",
        "https://192.168.0.1:8443",
        "https://169.254.169.254",
        "https://100.64.0.1",
        "https://0.1.2.3",
        "https://224.0.0.1",
        "https://255.255.255.255",
        "https://[fe80::1]",
        "https://[fc00::1]",
        "https://[fd12:3456::1]",
        "https://[fec0::1]",
        "https://[ff02::1]",
        "https://[::127.0.0.1]",
        "https://intranet.example",
        "https://metadata.example",
      })
  void private_networks_are_not_for_a_platform_elsewhere(String named) {
    assertThat(objection(PUBLIC, named)).contains("leads to a private network");
    assertThat(objection("http://127.0.0.1:8069", named)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://upgrade.odoo.com",
        "http://files.odoo.com",
        "http://127.0.0.1:8069",
        "http://localhost",
      })
  void https_stays_https(String named) {
    assertThat(objection(PUBLIC, named, false)).contains("not encrypted");
    assertThat(objection(PUBLIC, named, true)).contains("not encrypted");
  }

  private static String objection(String platform, String named) {
    return objection(platform, named, false);
  }

  @ParameterizedTest
  @CsvSource({
    "https://upgrade.odoo.com, https://upgrade.odoo.com",
    "https://upgrade.odoo.com, https://UPGRADE.odoo.com:8443",
    "https://upgrade.odoo.com, https://files.odoo.com",
    "https://upgrade.odoo.com, https://8.8.8.8",
    "https://upgrade.odoo.com, https://100.63.0.1",
    "https://upgrade.odoo.com, https://172.32.0.1",
    "https://upgrade.odoo.com, https://[2a01::1]",
    "https://upgrade.odoo.com, https://nobody.knows",
    "http://127.0.0.1:8069, http://127.0.0.1:8070",
    "http://127.0.0.1:8069, http://localhost:8069",
    "http://localhost:8069, http://[::1]:8069",
    "https://127.0.0.1:8069, https://127.0.0.1:8070",
    "http://127.0.0.1:8069, https://files.odoo.com",
    "https://odoo.lan, https://10.1.2.3",
    "https://odoo.lan, https://files.odoo.com",
    "https://192.168.1.5, https://odoo.lan",
  })
  void the_public_and_what_is_as_near_as_the_platform_is_gone_to(String platform, String named) {
    assertThat(objection(platform, named)).isEmpty();
  }

  @Test
  void what_is_refused_is_a_matter_of_trust() {
    Optional<Trouble> trouble =
        NamedAddresses.objection(
            platform(PUBLIC, false), URI.create("https://127.0.0.1"), NamedAddressesTest::lookup);
    assertThat(trouble).map(Trouble::kind).contains(TroubleKind.UNTRUSTED);
  }

  private static String objection(String platform, String named, boolean insecure) {
    return NamedAddresses.objection(
            platform(platform, insecure), URI.create(named), NamedAddressesTest::lookup)
        .map(Trouble::happened)
        .orElse("");
  }

  private static PlatformAddress platform(String url, boolean insecure) {
    return new PlatformAddress(URI.create(url), false, insecure, Optional.empty());
  }

  private static InetAddress[] lookup(String host) throws UnknownHostException {
    boolean literal = host.matches("\\[.*|[0-9.]+");
    if (!literal && !NAMES.containsKey(host)) {
      throw new UnknownHostException(host);
    }
    return new InetAddress[] {InetAddress.getByName(NAMES.getOrDefault(host, host))};
  }
}
