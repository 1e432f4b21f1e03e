package dev.odooupgrade.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 bytes",
    "1, 1 byte",
    "1023, 1023 bytes",
    "1024, 1.0 KiB",
    "1536, 1.5 KiB",
    "1048524, 1023.9 KiB",
    "1048575, 1.0 MiB",
    "13314398618, 12.4 GiB",
    "9223372036854775807, 8.0 EiB",
  })
  void a_size_has_one_decimal_and_small_ones_are_exact(long bytes, String words) {
    assertThat(ByteSize.words(bytes)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"934902, 912.99 KiB", "512, 512 bytes", "1048575, 1.00 MiB"})
  void a_precise_size_has_two_decimals(long bytes, String words) {
    assertThat(ByteSize.precise(bytes)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"98671001.6, 94.1 MiB/s", "12.4, 12 B/s", "0, 0 B/s"})
  void a_speed_is_a_size_per_second(double speed, String words) {
    assertThat(ByteSize.perSecond(speed)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "7730941133, 13314398618, 7.2 of 12.4 GiB",
    "0, 2048, 0.0 of 2.0 KiB",
    "5, 20, 5 of 20 bytes",
    "2048, -1, 2.0 KiB",
  })
  void a_part_is_told_in_the_unit_of_the_whole(long done, long total, String words) {
    assertThat(ByteSize.part(done, total)).isEqualTo(words);
  }

  @Test
  void little_is_known_of_a_beginning() {
    assertThat(ByteSize.after(1)).isEqualTo("soon after it began");
    assertThat(ByteSize.after(32_768)).isEqualTo("soon after it began");
    assertThat(ByteSize.after(5L << 20)).isEqualTo("after 5.0 MiB");
  }

  @Property
  void no_number_reaches_1024(@ForAll @LongRange(min = 1024) long bytes) {
    assertThat(Double.parseDouble(ByteSize.words(bytes).replaceAll(" .*", "")))
        .isBetween(1.0, 1023.9);
  }
}
