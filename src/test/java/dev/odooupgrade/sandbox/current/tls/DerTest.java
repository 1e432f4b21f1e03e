package dev.odooupgrade.sandbox.current.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DerTest {

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Test
  void numbers_are_written_with_a_sign() {
    assertThat(hex(Der.integer(BigInteger.valueOf(127)))).isEqualTo("02017f");
    assertThat(hex(Der.integer(BigInteger.valueOf(128)))).isEqualTo("02020080");
  }

  @Test
  void identifiers_are_written_in_groups_of_seven_bits() {
    assertThat(hex(Der.oid("2.5.29.17"))).isEqualTo("0603551d11");
    assertThat(hex(Der.oid("1.2.840.10045.4.3.2"))).isEqualTo("06082a8648ce3d040302");
    assertThat(hex(Der.oid("1.2.0.128"))).isEqualTo("06042a008100");
  }

  @Test
  void a_long_value_has_a_long_length() {
    assertThat(hex(Der.octets(new byte[127]))).startsWith("047f00");
    assertThat(hex(Der.octets(new byte[128]))).startsWith("04818000");
    assertThat(hex(Der.octets(new byte[300]))).startsWith("0482012c00");
  }

  @Test
  void times_are_in_utc_to_the_second() {
    byte[] time = Der.time(Instant.parse("2049-12-31T23:59:59Z"));
    assertThat(hex(time))
        .isEqualTo(
            "170d" + hex("491231235959Z".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
  }
}
