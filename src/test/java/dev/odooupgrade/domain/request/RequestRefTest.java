package dev.odooupgrade.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names of machines may become a part of an address. */
class RequestRefTest {

  @ParameterizedTest
  @CsvSource({
    "up3.odoo.com, true",
    "up3, true",
    "127.0.0.1:8069, true",
    "'', false",
    "up3.odoo.com:, false",
    "up3.odoo.com:123456, false",
    "up3.odoo.com:65535, true",
    "up3.odoo.com:65536, false",
    "up3.odoo.com/evil, false",
    "user@up3.odoo.com, false",
    "-up3, false",
    "up3 .com, false",
  })
  void a_machine_is_a_bare_name_with_a_port_or_without(String text, boolean isHost) {
    assertThat(RequestRef.isHost(text)).isEqualTo(isHost);
  }
}
